// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/atspi/Accessible.h"

#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QDBusVariant>

namespace crisis::test {
namespace {

constexpr int patienceMs = 10'000;
constexpr int mostLookedInto = 300;
constexpr const char* accessibleInterface = "org.a11y.atspi.Accessible";

QString latin(const char* text) { return QString::fromLatin1(text); }

} // namespace

QDBusArgument& operator<<(QDBusArgument& argument, const AccessibleAddress& address) {
    argument.beginStructure();
    argument << address.service << address.path;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, AccessibleAddress& address) {
    argument.beginStructure();
    argument >> address.service >> address.path;
    argument.endStructure();
    return argument;
}

Accessible::Accessible(QDBusConnection bus, AccessibleAddress address)
    : bus_(std::move(bus)), address_(std::move(address)) {}

std::optional<Accessible> Accessible::desktop() {
    qDBusRegisterMetaType<AccessibleAddress>();
    qDBusRegisterMetaType<QList<AccessibleAddress>>();
    const QDBusMessage ask =
        QDBusMessage::createMethodCall(QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
                                       QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress"));
    const QDBusReply<QString> address = QDBusConnection::sessionBus().call(ask, QDBus::Block, patienceMs);
    if (!address.isValid())
        return std::nullopt;
    const QDBusConnection bus = QDBusConnection::connectToBus(address.value(), QStringLiteral("a11y"));
    if (!bus.isConnected())
        return std::nullopt;
    return Accessible(bus, {QStringLiteral("org.a11y.atspi.Registry"),
                            QDBusObjectPath(QStringLiteral("/org/a11y/atspi/accessible/root"))});
}

QDBusMessage Accessible::call(const char* interface, const char* method,
                              const QVariantList& arguments) const {
    QDBusMessage message = QDBusMessage::createMethodCall(address_.service, address_.path.path(),
                                                          latin(interface), latin(method));
    message.setArguments(arguments);
    return bus_.call(message, QDBus::Block, patienceMs);
}

QVariant Accessible::property(const char* interface, const char* name) const {
    const QDBusMessage reply =
        call("org.freedesktop.DBus.Properties", "Get", {latin(interface), latin(name)});
    if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty())
        return {};
    return qvariant_cast<QDBusVariant>(reply.arguments().constFirst()).variant();
}

QString Accessible::name() const { return property(accessibleInterface, "Name").toString(); }

QString Accessible::description() const { return property(accessibleInterface, "Description").toString(); }

QString Accessible::roleName() const {
    return QDBusReply<QString>(call(accessibleInterface, "GetRoleName")).value();
}

int Accessible::childCount() const {
    const QVariant count = property(accessibleInterface, "ChildCount");
    return count.isValid() ? count.toInt() : -1;
}

std::optional<Accessible> Accessible::child(int index) const {
    const QDBusReply<AccessibleAddress> reply(call(accessibleInterface, "GetChildAtIndex", {index}));
    if (!reply.isValid() || reply.value().path.path().endsWith(QStringLiteral("/null")))
        return std::nullopt;
    return Accessible(bus_, reply.value());
}

QList<Accessible> Accessible::children() const {
    const QDBusReply<QList<AccessibleAddress>> reply(call(accessibleInterface, "GetChildren"));
    const QList<AccessibleAddress> addresses = reply.value();
    QList<Accessible> children;
    for (const AccessibleAddress& address : addresses)
        children.append(Accessible(bus_, address));
    return children;
}

bool Accessible::hasState(int state) const {
    const QDBusReply<QList<uint>> reply(call(accessibleInterface, "GetState"));
    const QList<uint> words = reply.value();
    return state / 32 < words.size() && (words[state / 32] >> (state % 32) & 1U) != 0;
}

bool Accessible::press() const {
    return QDBusReply<bool>(call("org.a11y.atspi.Action", "DoAction", {0})).value();
}

std::optional<Accessible> Accessible::find(const QString& roleName, const QString& name) const {
    if (this->roleName() == roleName && (name.isEmpty() || this->name() == name))
        return *this;
    if (childCount() > mostLookedInto)
        return std::nullopt;
    const QList<Accessible> all = children();
    for (const Accessible& below : all) {
        if (auto found = below.find(roleName, name))
            return found;
    }
    return std::nullopt;
}

QString Accessible::outline(int depth) const {
    QString text = QString(2 * depth, u' ') + roleName() + QStringLiteral(" | ") + name() + u'\n';
    if (childCount() > mostLookedInto)
        return text;
    const QList<Accessible> all = children();
    for (const Accessible& below : all)
        text += below.outline(depth + 1);
    return text;
}

} // namespace crisis::test
