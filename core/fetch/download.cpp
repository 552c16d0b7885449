// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/download.h"

#include <QCryptographicHash>
#include <QFile>
#include <cerrno>
#include <cstring>
#include <vector>

#include "core/fetch/patience.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

constexpr int most_tries = 6;  // that fail in a row
constexpr std::uint64_t some_progress = 1
                                        << 20;  // bytes after which earlier failures are forgotten
constexpr qint64 block_size = 1 << 20;
constexpr int range_not_satisfiable = 416;  // status of HTTP

[[noreturn]] void throw_unwritable(const QFile& file) {
    throw Error("The file " + quoted(file.fileName().toStdString()) + " cannot be written: " +
                file.errorString().toStdString() + ". Make room, or mend its folder.");
}

// The part that is there, and the hash of it: every byte is hashed once, when it is written or
// when an earlier run's part is taken up.
class PartFile {
  public:
    PartFile(const fs::path& path, const std::stop_token& stop)
        : file_(QString::fromStdString(path.string())) {
        if (!file_.open(QIODevice::ReadWrite)) throw_unwritable(file_);
        std::vector<char> block(block_size);
        for (qint64 got = 0; (got = file_.read(block.data(), block_size)) > 0;) {
            throw_if_stopped(stop);
            add({block.data(), static_cast<std::size_t>(got)});
        }
    }

    std::uint64_t size() const { return size_; }

    void empty() {
        if (!file_.resize(0) || !file_.seek(0)) throw_unwritable(file_);
        hash_.reset();
        size_ = 0;
    }
    void append(std::span<const std::byte> bytes) {
        const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        if (file_.write(text.data(), static_cast<qint64>(text.size())) !=
                static_cast<qint64>(text.size()) ||
            !file_.flush()) {
            throw_unwritable(file_);
        }
        add(text);
    }
    std::string sha256() const { return hash_.result().toHex().toStdString(); }

  private:
    void add(std::string_view bytes) {
        hash_.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        size_ += bytes.size();
    }

    QFile file_;
    QCryptographicHash hash_{QCryptographicHash::Sha256};
    std::uint64_t size_ = 0;
};

class Download {
  public:
    Download(HttpClient& client, std::string address, const PinnedLibrary& library, PartFile& part,
             const std::function<void(std::uint64_t)>& progress, const std::stop_token& stop)
        : client_(client),
          address_(std::move(address)),
          library_(library),
          part_(part),
          progress_(progress),
          stop_(stop) {}

    // Asks for what is missing, again and again, until the part has its full length.
    void complete() {
        if (part_.size() > library_.size) part_.empty();
        progress_(part_.size());
        Patience patience(most_tries, client_.settings().pause);
        while (part_.size() < library_.size) {
            const std::uint64_t before = part_.size();
            std::string reason = "the connection broke off";
            try {
                append();
            } catch (const HttpProblem& problem) {
                reason = problem.what();
                // What is here is longer than what is there, and so of another file.
                if (problem.status() == range_not_satisfiable && part_.size() > 0) {
                    part_.empty();
                } else if (!problem.is_passing()) {
                    throw Error(shown() + " could not be fetched: " + reason +
                                ". Check the index in pip's settings, which named this address.");
                }
            }
            if (part_.size() == library_.size) return;
            if (part_.size() >= before + some_progress) patience.renew();
            if (!patience.wait(stop_)) {
                throw Error(shown() + " could not be fetched: " + reason +
                            ". Fetch again to go on where it stopped.");
            }
        }
    }

  private:
    std::string shown() const { return without_credentials(address_); }

    // One request, for all that is missing.
    void append() {
        client_.get(
            {address_, {}, part_.size()},
            [&](const HttpAnswer& answer) {
                // A server that knows no ranges sends the whole file instead.
                if (answer.status == 200 && part_.size() > 0) part_.empty();
                if (answer.status == 206 && answer.from != part_.size()) {
                    throw HttpProblem("the server sent another range than it was asked for", true);
                }
            },
            [&](std::span<const std::byte> block) {
                if (part_.size() + block.size() > library_.size) {
                    part_.empty();
                    throw Error(shown() + " is longer than the " + std::to_string(library_.size) +
                                " bytes that are pinned, so it is another file. Name another "
                                "index in PIP_INDEX_URL.");
                }
                part_.append(block);
                progress_(part_.size());
            },
            stop_);
    }

    HttpClient& client_;
    std::string address_;
    const PinnedLibrary& library_;
    PartFile& part_;
    const std::function<void(std::uint64_t)>& progress_;
    const std::stop_token& stop_;
};

}  // namespace

fs::path part_of(const fs::path& target) {
    fs::path part = target;
    part += ".part";
    return part;
}

void download(HttpClient& client, const std::string& address, const PinnedLibrary& library,
              const fs::path& target, const std::function<void(std::uint64_t)>& progress,
              const std::stop_token& stop) {
    const fs::path part = part_of(target);
    // A second time for a part that an earlier run left damaged.
    for (int attempt = 0; attempt < 2; ++attempt) {
        bool right = false;
        {
            PartFile file(part, stop);
            Download(client, address, library, file, progress, stop).complete();
            right = file.sha256() == library.sha256;
        }
        std::error_code reason;
        if (right) {
            fs::rename(part, target, reason);
            if (!reason) return;
            throw Error("The file " + quoted(target) + " cannot be written: " + reason.message() +
                        ".");
        }
        fs::remove(part, reason);
    }
    throw Error(without_credentials(address) +
                " is not the file that is pinned: its SHA-256 is "
                "not " +
                library.sha256 +
                ". It was deleted, and nothing of it was used. Name another index in "
                "PIP_INDEX_URL, or ask the owner of this one.");
}

bool has_right_hash(const fs::path& path, const PinnedLibrary& library,
                    const std::stop_token& stop) {
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::ReadOnly)) return false;
    if (static_cast<std::uint64_t>(file.size()) != library.size) return false;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!file.atEnd()) {
        throw_if_stopped(stop);
        const QByteArray block = file.read(block_size);
        if (block.isEmpty()) return false;
        hash.addData(block);
    }
    return hash.result().toHex().toStdString() == library.sha256;
}

}  // namespace interfuse
