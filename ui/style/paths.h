// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paths between Qt and the standard library.
#pragma once

#include <QDir>
#include <QString>
#include <filesystem>

namespace interfuse {

inline std::filesystem::path toPath(const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    return std::filesystem::path(std::u8string(utf8.begin(), utf8.end()));
}

inline QString toText(const std::filesystem::path& path) {
    const std::u8string utf8 = path.u8string();
    return QString::fromUtf8(reinterpret_cast<const char*>(utf8.data()),
                             static_cast<qsizetype>(utf8.size()));
}

// "~/venv" for a folder in one's home.
inline QString shortPath(const std::filesystem::path& path) {
    const QString text = toText(path);
    const QString home = QDir::homePath();
    return text.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + text.mid(home.size())
                                                    : text;
}

}  // namespace interfuse
