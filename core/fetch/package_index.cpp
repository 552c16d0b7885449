// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/package_index.h"

#include <QRegularExpression>
#include <QUrl>
#include <cctype>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/fetch/patience.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

constexpr std::size_t longest_page = 64U << 20U;  // bytes; the largest one known has a few million
constexpr const char* accept =
    "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.5, "
    "text/html;q=0.1";

struct Page {
    std::string address;
    std::string type;
    std::string text;
};

Page read_page(HttpClient& client, const std::string& address, const std::stop_token& stop) {
    Patience patience(4, client.settings().pause);
    for (;;) {
        Page page;
        try {
            client.get(
                {address, accept},
                [&](const HttpAnswer& answer) {
                    page.address = answer.address;
                    page.type = answer.content_type;
                },
                [&](std::span<const std::byte> block) {
                    page.text.append(reinterpret_cast<const char*>(block.data()), block.size());
                    if (page.text.size() > longest_page) {
                        throw HttpProblem("the page is too long for one of an index", false);
                    }
                },
                stop);
            return page;
        } catch (const HttpProblem& problem) {
            if (!problem.is_passing() || !patience.wait(stop, problem.retry_after())) throw;
        }
    }
}

QString text_of(const std::string& text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::vector<QString> json_links(const std::string& text) {
    std::vector<QString> links;
    const nlohmann::json page = nlohmann::json::parse(text);
    for (const nlohmann::json& file : page.at("files"))
        links.push_back(text_of(file.at("url").get<std::string>()));
    return links;
}

// The attribute's value of every such element. Pages of indexes are simple: no scripts, and no
// other place where these could stand.
std::vector<QString> html_links(const QString& text, const char* element) {
    const QRegularExpression pattern(
        QStringLiteral("<%1\\s[^>]*?href\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>\"']+))")
            .arg(QLatin1String(element)),
        QRegularExpression::CaseInsensitiveOption);
    std::vector<QString> links;
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        const auto one = match.next();
        QString link = one.captured(1) + one.captured(2) + one.captured(3);
        links.push_back(link.replace(QLatin1String("&amp;"), QLatin1String("&")));
    }
    return links;
}

std::optional<std::string> match(const Page& page, const std::string& file) {
    QUrl base(text_of(page.address));
    std::vector<QString> links;
    if (page.type.find("json") != std::string::npos) {
        links = json_links(page.text);
    } else {
        const QString text = text_of(page.text);
        if (const auto bases = html_links(text, "base"); !bases.empty())
            base = base.resolved(QUrl(bases.front()));
        links = html_links(text, "a");
    }
    const QString wanted = text_of(file);
    for (const QString& link : links) {
        const QUrl address = base.resolved(QUrl(link));
        if (address.fileName(QUrl::FullyDecoded) == wanted)
            return address.toString(QUrl::FullyEncoded).toStdString();
    }
    return std::nullopt;
}

}  // namespace

std::string index_name(std::string_view project) {
    std::string name;
    for (const char letter : project) {
        const bool separates = letter == '-' || letter == '_' || letter == '.';
        if (!separates) {
            name += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        } else if (!name.ends_with('-')) {
            name += '-';
        }
    }
    return name;
}

std::string find_in_indexes(HttpClient& client, const std::vector<std::string>& indexes,
                            const PinnedLibrary& library, const std::stop_token& stop) {
    if (indexes.empty()) {
        throw Error(
            "No package index is known. Name one in PIP_INDEX_URL, or in pip's own "
            "settings.");
    }
    for (const std::string& index : indexes) {
        const std::string separator = index.ends_with('/') ? "" : "/";
        try {
            const Page page =
                read_page(client, index + separator + index_name(library.name) + "/", stop);
            if (const auto found = match(page, library.file)) return *found;
        } catch (const HttpProblem& problem) {
            if (problem.status() == 404) continue;
            throw Error("The package index " + without_credentials(index) +
                        " cannot be asked for " + library.label() + ": " + problem.what() +
                        ". Check the connection, or name another index in PIP_INDEX_URL.");
        } catch (const nlohmann::json::exception&) {
            throw Error("What " + without_credentials(index) + " says of " + library.label() +
                        " is no page of a package index. Name another index in PIP_INDEX_URL.");
        }
    }
    throw Error("The package index " + without_credentials(indexes.front()) + " has no " +
                library.file + ". Name another index in PIP_INDEX_URL.");
}

}  // namespace interfuse
