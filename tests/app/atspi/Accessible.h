// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QList>
#include <QString>

#include <optional>

class QDBusMessage;

namespace crisis::test {

/// An object of another program as assistive technology sees it: its address on the accessibility bus.
struct AccessibleAddress {
    QString service;
    QDBusObjectPath path;
};
QDBusArgument& operator<<(QDBusArgument& argument, const AccessibleAddress& address);
const QDBusArgument& operator>>(const QDBusArgument& argument, AccessibleAddress& address);

/// Reads and presses such an object, as a screen reader does. Each call is one over the bus; one that is not
/// answered gives what is empty.
class Accessible {
public:
    Accessible(QDBusConnection bus, AccessibleAddress address);
    /// What is running on the session's accessibility bus, which is started if it is not there; absent if
    /// there is none.
    [[nodiscard]] static std::optional<Accessible> desktop();

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] QString roleName() const;
    [[nodiscard]] int childCount() const; ///< -1 if it did not answer
    [[nodiscard]] std::optional<Accessible> child(int index) const;
    [[nodiscard]] QList<Accessible> children() const;
    [[nodiscard]] bool hasState(int state) const; ///< a number of AtspiStateType
    [[nodiscard]] bool press() const;
    /// The first of this and what is below it, with this role and, unless it is empty, this name. It does not
    /// look into what has more than 300 children.
    [[nodiscard]] std::optional<Accessible> find(const QString& roleName, const QString& name = {}) const;
    /// Role and name of this and what is below it, a line each: what a failed test shows.
    [[nodiscard]] QString outline(int depth = 0) const;

private:
    [[nodiscard]] QVariant property(const char* interface, const char* name) const;
    [[nodiscard]] QDBusMessage call(const char* interface, const char* method,
                                    const QVariantList& arguments = {}) const;

    QDBusConnection bus_;
    AccessibleAddress address_;
};

} // namespace crisis::test

Q_DECLARE_METATYPE(crisis::test::AccessibleAddress)
