// A directory whose files are written whole and durably, or not at all.
//
// Blocking, one thread at a time; names are ours and plain. After an error of fsync nothing is synced again
// to success: the file is taken away and the caller told. StorageFailed, and QueueFull where the disk is.
#pragma once

#include "kiosk/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace outbox {

// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int value = -1) : m_value(value) {}
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept : m_value(std::exchange(other.m_value, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_value, other.m_value);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int value() const { return m_value; }
    [[nodiscard]] bool isOpen() const { return m_value >= 0; }

private:
    int m_value;
};

class Folder {
public:
    enum class Missing { Make, Refuse };
    // Made with mode 0700, its parent synced.
    static kiosk::base::Result<Folder> open(const QString& path, Missing missing);

    enum class Present { Replace, Keep };
    // Temporary file, fsync, rename, fsync of the directory. With Keep a file of this name is an error of its
    // own: false, and nothing has changed.
    kiosk::base::Result<bool> place(const QByteArray& name, const QByteArray& bytes, Present present) const;
    // The whole file, nothing when there is none; StorageFailed when it cannot be read or is larger.
    [[nodiscard]] kiosk::base::Result<std::optional<QByteArray>> read(const QByteArray& name,
                                                                      qsizetype maximum) const;
    [[nodiscard]] bool has(const QByteArray& name) const;
    // True when it is gone, or was never there.
    [[nodiscard]] bool remove(const QByteArray& name) const;
    kiosk::base::Result<void> moveTo(const Folder& other, const QByteArray& name) const;
    kiosk::base::Result<void> sync() const;
    // Every name but those of temporary files, in no order.
    void forEach(const std::function<void(const QByteArray&)>& take) const;
    [[nodiscard]] int descriptor() const { return m_descriptor.value(); }
    [[nodiscard]] const QString& path() const { return m_path; }
    // What an unprivileged writer may still take.
    [[nodiscard]] kiosk::base::Result<std::uint64_t> freeBytes() const;

private:
    Folder(Descriptor descriptor, QString path) : m_descriptor(std::move(descriptor)), m_path(std::move(path))
    {
    }
    [[nodiscard]] bool writeTemporary(const QByteArray& name, const QByteArray& bytes) const;
    Descriptor m_descriptor;
    QString m_path;
};

} // namespace outbox
