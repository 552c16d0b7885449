// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/hub_fetch.h"

#include <QThread>
#include <algorithm>
#include <exception>
#include <memory>
#include <mutex>
#include <set>
#include <system_error>

#include "core/fetch/download.h"
#include "core/fetch/hub_api.h"
#include "core/fetch/hub_store.h"
#include "core/runtime/atomic_folder.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

void check_settings(const HubSettings& settings) {
    if (settings.offline) {
        throw Error(
            "HF_HUB_OFFLINE (or TRANSFORMERS_OFFLINE) is set, so nothing is fetched from the "
            "Hugging Face Hub. Unset it to fetch.");
    }
    if (settings.cache.empty()) {
        throw Error(
            "There is no folder for what the Hugging Face Hub holds: neither HF_HUB_CACHE nor "
            "HOME is set.");
    }
}

std::uint64_t free_bytes(const HubSettings& settings) {
    if (settings.free_bytes) return settings.free_bytes(settings.cache);
    std::error_code reason;
    const fs::space_info space = fs::space(existing_ancestor(settings.cache), reason);
    return reason ? 0 : space.available;
}

HubRepositoryPlan plan_repository(const HubApi& api, const HubWant& want,
                                  const HubSettings& settings, const std::stop_token& stop) {
    HubRepositoryPlan plan{want.id, api.commit(want.id, stop), {}, 0, 0};
    std::vector<HubFile> all = api.files(want.id, plan.commit, stop);
    std::vector<std::string> paths;
    for (const HubFile& file : all)
        paths.push_back(file.path);
    const std::vector<std::string> chosen = want.choose(
        paths, [&](const std::string& path) { return api.text(want.id, plan.commit, path, stop); });
    const std::set<std::string_view> wanted(chosen.begin(), chosen.end());
    const HubStore store(settings.cache, want.id);
    for (HubFile& file : all) {
        if (!wanted.contains(file.path)) continue;
        plan.bytes += file.size;
        plan.here += store.present(file);
        plan.files.push_back(std::move(file));
    }
    return plan;
}

// The work that several threads share.
class Fetch {
  public:
    Fetch(const HubPlan& plan, const HubSettings& settings,
          const std::function<void(const HubProgress&)>& progress, const std::stop_token& stop)
        : plan_(plan), settings_(settings), progress_(progress), forward_(stop, Forward{this}) {
        for (std::size_t r = 0; r < plan.repositories.size(); ++r) {
            left_.push_back(plan.repositories[r].files.size());
            stores_.emplace_back(settings.cache, plan.repositories[r].id);
            for (const HubFile& file : plan.repositories[r].files)
                work_.push_back({r, &file, stores_[r].present(file)});
        }
        for (const Work& work : work_)
            done_ += work.here;
    }

    void run() {
        for (const HubStore& store : stores_)
            store.make_folders();
        const auto most = static_cast<std::size_t>(std::max(settings_.at_once, 1));
        std::vector<std::unique_ptr<QThread>> threads;
        for (std::size_t i = 0; i < std::min(most, work_.size()); ++i) {
            threads.emplace_back(QThread::create([this] { take_work(); }));
            threads.back()->start();
        }
        for (const auto& thread : threads)
            thread->wait();
        if (failure_) std::rethrow_exception(failure_);
        throw_if_stopped(stop_.get_token());
    }

  private:
    struct Work {
        std::size_t repository = 0;
        const HubFile* file = nullptr;
        std::uint64_t here = 0;  // bytes, as progress counts them
    };
    struct Forward {
        Fetch* fetch;
        void operator()() const { fetch->stop_.request_stop(); }
    };

    // What goes wrong in one thread stops the others.
    void take_work() {
        try {
            HttpClient client(settings_);
            const HubApi api(client, settings_);
            while (Work* work = next()) {
                bring(client, api, *work);
                finish(*work);
            }
        } catch (const Cancelled&) {
        } catch (...) {
            const std::lock_guard lock(mutex_);
            if (!failure_) failure_ = std::current_exception();
            stop_.request_stop();
        }
    }

    Work* next() {
        const std::lock_guard lock(mutex_);
        if (stop_.stop_requested() || next_ == work_.size()) return nullptr;
        return &work_[next_++];
    }

    void bring(HttpClient& client, const HubApi& api, Work& work) {
        const HubRepositoryPlan& repository = plan_.repositories[work.repository];
        const HubStore& store = stores_[work.repository];
        const std::stop_token stop = stop_.get_token();
        const HubFile& file = *work.file;
        if (store.has(file)) return;
        const HubStore::Lock lock(store, file, stop);
        if (store.has(file)) return;  // it has come meanwhile
        KnownFile known;
        known.address = api.file_address(repository.id, repository.commit, file.path);
        known.size = file.size;
        known.kind = file.etag.size() == 64 ? HashKind::sha256 : HashKind::git_blob;
        known.hash = file.etag;
        known.target = store.blob(file);
        known.part = store.unfinished(file);
        known.advice = "Check HF_ENDPOINT, or fetch again later.";
        known.refusal = [&](const HttpProblem& problem) {
            return api.refusal(repository.id, problem);
        };
        download(
            client, known, [&](std::uint64_t bytes) { say(work, bytes, false); }, stop);
    }

    void say(Work& work, std::uint64_t bytes, bool finished) {
        const std::lock_guard lock(mutex_);
        done_ += bytes - work.here;
        work.here = bytes;
        progress_({plan_.repositories[work.repository].id, work.file->path, work.file->size, done_,
                   plan_.bytes, finished});
    }

    // The last file of a repository puts it in place.
    void finish(Work& work) {
        say(work, work.file->size, true);
        {
            const std::lock_guard lock(mutex_);
            if (--left_[work.repository] > 0) return;
        }
        const HubRepositoryPlan& repository = plan_.repositories[work.repository];
        const HubStore& store = stores_[work.repository];
        for (const HubFile& file : repository.files)
            store.link(repository.commit, file);
        const std::string& revision = repository.id.revision;
        store.point(revision.empty() ? "main" : revision, repository.commit);
    }

    const HubPlan& plan_;
    const HubSettings& settings_;
    const std::function<void(const HubProgress&)>& progress_;
    std::vector<HubStore> stores_;   // by repository
    std::vector<std::size_t> left_;  // files, by repository
    std::vector<Work> work_;
    std::stop_source stop_;
    std::mutex mutex_;  // of what follows, and of the progress
    std::size_t next_ = 0;
    std::uint64_t done_ = 0;
    std::exception_ptr failure_;
    std::stop_callback<Forward> forward_;  // last: it may be called at once
};

}  // namespace

HubPlan plan_hub_fetch(const std::vector<HubWant>& wants, const HubSettings& settings,
                       const std::stop_token& stop) {
    check_settings(settings);
    HttpClient client(settings);
    const HubApi api(client, settings);
    HubPlan plan;
    Problems problems;
    for (const HubWant& want : wants) {
        throw_if_stopped(stop);
        try {
            plan.repositories.push_back(plan_repository(api, want, settings, stop));
        } catch (const HubSilent& error) {
            problems.add(error.what());
            break;
        } catch (const Error& error) {
            problems.add(error.what());
        }
    }
    problems.throw_if_any();
    for (const HubRepositoryPlan& repository : plan.repositories) {
        plan.bytes += repository.bytes;
        plan.here += repository.here;
    }
    plan.cache = settings.cache;
    plan.room_free = free_bytes(settings);
    return plan;
}

void fetch_from_hub(const HubPlan& plan, const HubSettings& settings,
                    const std::function<void(const HubProgress&)>& progress,
                    const std::stop_token& stop) {
    check_settings(settings);
    throw_if_stopped(stop);
    const std::uint64_t missing = plan.bytes - plan.here;
    if (const std::uint64_t room = free_bytes(settings); missing > room) {
        throw Error("The cache of the Hugging Face Hub " + quoted(settings.cache) + " has " +
                    human_bytes(room) + " free, and " + human_bytes(missing) +
                    " are to come. Make room, or name another place in HF_HUB_CACHE.");
    }
    Fetch(plan, settings, progress, stop).run();
}

}  // namespace interfuse
