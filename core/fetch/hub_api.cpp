// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/hub_api.h"

#include <QUrl>
#include <set>

#include "core/fetch/patience.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

constexpr std::size_t longest_page = 16U << 20U;  // bytes; a page has a thousand files
constexpr std::size_t most_pages = 1000;
constexpr int most_tries = 5;

QString text_of(const std::string& text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string escaped(const std::string& text, const char* kept) {
    return QUrl::toPercentEncoding(text_of(text), kept).toStdString();
}

std::string api_address(const HubSettings& settings, const HubId& id) {
    return settings.endpoint + (id.kind == HubKind::model ? "/api/models/" : "/api/datasets/") +
           id.repository;
}

// The place in a listing that a further page begins at. Only that is taken of the address that the
// server gives: a mirror may hand on that of the hub itself.
std::string query_of(const std::string& address) {
    return QUrl(text_of(address)).query(QUrl::FullyEncoded).toStdString();
}

}  // namespace

struct HubApi::Page {
    std::string text;
    std::string next;
};

std::string hub_kind_name(HubKind kind) {
    return kind == HubKind::model ? "model" : "dataset";
}

HubApi::HubApi(HttpClient& client, const HubSettings& settings)
    : client_(client), settings_(settings) {
    const QUrl address(text_of(settings_.endpoint));
    const bool web =
        address.scheme() == QLatin1String("https") || address.scheme() == QLatin1String("http");
    if (!web || address.host().isEmpty() || address.hasQuery()) {
        throw HubSilent("HF_ENDPOINT is " + quoted(settings_.endpoint) +
                        ", which is no address of a hub; it begins with https://.");
    }
    if (!settings_.token.empty()) client_.authorize(settings_.endpoint, settings_.token);
}

std::string HubApi::origin(const HubId& id) const {
    return "What " + without_credentials(settings_.endpoint) + " says of the " +
           hub_kind_name(id.kind) + " " + id.repository;
}

HubApi::Page HubApi::ask(const HubId& id, const std::string& address,
                         const std::stop_token& stop) const {
    Patience patience(most_tries, settings_.pause);
    for (;;) {
        Page page;
        try {
            client_.get(
                {address}, [&](const HttpAnswer& answer) { page.next = answer.next; },
                [&](std::span<const std::byte> block) {
                    page.text.append(reinterpret_cast<const char*>(block.data()), block.size());
                    if (page.text.size() > longest_page) {
                        throw Error(origin(id) + " is too long. Check HF_ENDPOINT.");
                    }
                },
                stop);
            return page;
        } catch (const HttpProblem& problem) {
            if (problem.is_passing() && patience.wait(stop, problem.retry_after())) continue;
            const std::string sentences = refusal(id, problem);
            if (problem.is_passing() || problem.status() == 0) throw HubSilent(sentences);
            throw Error(sentences);
        }
    }
}

std::string HubApi::commit(const HubId& id, const std::stop_token& stop) const {
    const bool is_commit = id.revision.size() == 40 &&
                           id.revision.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (is_commit) return id.revision;
    const std::string revision = id.revision.empty() ? "main" : id.revision;
    const Page page =
        ask(id, api_address(settings_, id) + "/revision/" + escaped(revision, ""), stop);
    return read_hub_commit(page.text, origin(id));
}

std::vector<HubFile> HubApi::files(const HubId& id, const std::string& commit,
                                   const std::stop_token& stop) const {
    const std::string address = api_address(settings_, id) + "/tree/" + commit;
    std::string query = "recursive=true";
    std::set<std::string> asked;
    std::vector<HubFile> files;
    while (!query.empty()) {
        if (!asked.insert(query).second || asked.size() > most_pages) {
            throw Error(origin(id) + " has no end. Check HF_ENDPOINT.");
        }
        const Page page = ask(id, address + "?" + query, stop);
        read_hub_tree(page.text, origin(id), files);
        query = query_of(page.next);
    }
    finish_hub_tree(origin(id), files);
    return files;
}

std::string HubApi::text(const HubId& id, const std::string& commit, const std::string& path,
                         const std::stop_token& stop) const {
    return ask(id, file_address(id, commit, path), stop).text;
}

std::string HubApi::file_address(const HubId& id, const std::string& commit,
                                 const std::string& path) const {
    return settings_.endpoint + (id.kind == HubKind::model ? "/" : "/datasets/") + id.repository +
           "/resolve/" + commit + "/" + escaped(path, "/");
}

std::string HubApi::refusal(const HubId& id, const HttpProblem& problem) const {
    const std::string server = without_credentials(settings_.endpoint);
    const std::string what = "the " + hub_kind_name(id.kind) + " " + id.repository;
    const std::string page =
        server + (id.kind == HubKind::model ? "/" : "/datasets/") + id.repository;
    const bool has_token = !settings_.token.empty();
    if (problem.code() == "GatedRepo" || problem.status() == 403) {
        return server + " gives " + what +
               " only to whom its owner has let in. Accept its terms at " + page +
               (has_token ? ", with the account that the token in HF_TOKEN is of."
                          : ", and give a token of your account in HF_TOKEN.");
    }
    if (problem.code() == "RevisionNotFound") {
        return "On " + server + " " + what + " has no revision " +
               quoted(id.revision.empty() ? std::string("main") : id.revision) +
               ". Correct what stands after the '@'.";
    }
    if (problem.code() == "EntryNotFound") {
        return "On " + server + " " + what + " lacks a file that it lists. Fetch again later.";
    }
    if (problem.status() == 401 || problem.status() == 404 || problem.code() == "RepoNotFound") {
        return "On " + server + " there is no " + hub_kind_name(id.kind) + " " + id.repository +
               ", or it is not to be seen by everybody. Check the id" +
               (has_token ? ", and whether the token in HF_TOKEN is valid and may read it."
                          : "; if it is private or gated, give a token in HF_TOKEN.");
    }
    if (problem.status() == 429) {
        return server + " has been asked too often for " + what + " (429). Try again later" +
               (has_token ? "." : ", or give a token in HF_TOKEN: it may ask more often.");
    }
    return server + " cannot be asked for " + what + ": " + problem.what() +
           ". Check the connection, or HF_ENDPOINT.";
}

}  // namespace interfuse
