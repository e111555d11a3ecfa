// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/import/hostile/Cage.h"

#include <csignal>
#include <cstddef>
#include <fstream>

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace crisis::test {

namespace {

constexpr std::size_t megabyte = 1U << 20;

/// System calls that reach outside of the process.
constexpr unsigned forbidden[] = {
#ifdef __NR_open
    __NR_open,
#endif
#ifdef __NR_creat
    __NR_creat,
#endif
    __NR_openat,   __NR_openat2,  __NR_socket,    __NR_connect, __NR_execve,
    __NR_execveat, __NR_unlinkat, __NR_renameat2, __NR_mkdirat,
};

void closeTheDoors() {
    constexpr std::size_t count = std::size(forbidden);
    sock_filter filter[count + 3];
    std::size_t at = 0;
    filter[at++] = BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr));
    for (std::size_t i = 0; i < count; ++i) {
        const auto toKill = static_cast<unsigned char>(count - i);
        filter[at++] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, forbidden[i], toKill, 0);
    }
    filter[at++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    filter[at++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP);
    const sock_fprog program{static_cast<unsigned short>(at), filter};
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || ::prctl(PR_SET_SECCOMP, 2, &program) != 0)
        std::_Exit(90);
}

std::size_t residentBytes() {
    std::ifstream statistics("/proc/self/statm");
    std::size_t whole = 0;
    std::size_t resident = 0;
    statistics >> whole >> resident;
    return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

std::size_t peakBytes() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

} // namespace

std::string caged(std::size_t inputBytes, const std::function<void()>& task) {
    const pid_t child = ::fork();
    if (child == 0) {
        for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTERM})
            ::signal(signal, SIG_DFL); // otherwise the test runner would handle it as its own crash
        const std::size_t before = residentBytes();
        if (isMeasured) {
            const rlim_t seconds = inputBytes * 2 / megabyte + 2;
            const rlimit time{seconds, seconds + 1};
            ::setrlimit(RLIMIT_CPU, &time);
        }
        closeTheDoors();
        task();
        const std::size_t bound = inputBytes * 10 + 64 * megabyte;
        std::_Exit(!isMeasured || peakBytes() < before + bound ? 0 : 91);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFSIGNALED(status)) {
        switch (WTERMSIG(status)) {
        case SIGSYS:
            return "it accessed something outside";
        case SIGXCPU:
        case SIGKILL:
            return "it took too long";
        default:
            return "it crashed with signal " + std::to_string(WTERMSIG(status));
        }
    }
    switch (WEXITSTATUS(status)) {
    case 0:
        return {};
    case 90:
        return "the cage could not be closed";
    case 91:
        return "it took too much memory";
    default:
        return "it ended with " + std::to_string(WEXITSTATUS(status));
    }
}

} // namespace crisis::test
