// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/download.h"

#include <QCryptographicHash>
#include <QFile>
#include <cerrno>
#include <cstring>
#include <vector>

#include "core/fetch/patience.h"
#include "core/platform/paths.h"
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

// The hash of a file whose size is known.
class FileHash {
  public:
    explicit FileHash(const KnownFile& file)
        : hash_(file.kind == HashKind::sha256 ? QCryptographicHash::Sha256
                                              : QCryptographicHash::Sha1) {
        if (file.kind == HashKind::git_blob) {
            prefix_ = "blob " + std::to_string(file.size) + std::string(1, '\0');
        }
        reset();
    }
    void reset() {
        hash_.reset();
        add(prefix_);
    }
    void add(std::string_view bytes) {
        hash_.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    }
    std::string hex() const { return hash_.result().toHex().toStdString(); }

  private:
    QCryptographicHash hash_;
    std::string prefix_;
};

// The part that is there, and the hash of it: every byte is hashed once, when it is written or
// when an earlier run's part is taken up.
class PartFile {
  public:
    PartFile(const KnownFile& known, const std::stop_token& stop)
        : file_(QString::fromStdString(platform::path_text(known.part))), hash_(known) {
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
    std::string hash() const { return hash_.hex(); }

  private:
    void add(std::string_view bytes) {
        hash_.add(bytes);
        size_ += bytes.size();
    }

    QFile file_;
    FileHash hash_;
    std::uint64_t size_ = 0;
};

class Download {
  public:
    Download(HttpClient& client, const KnownFile& file, PartFile& part,
             const std::function<void(std::uint64_t)>& progress, const std::stop_token& stop)
        : client_(client), file_(file), part_(part), progress_(progress), stop_(stop) {}

    // Asks for what is missing, again and again, until the part has its full length.
    void complete() {
        if (part_.size() > file_.size) part_.empty();
        progress_(part_.size());
        Patience patience(most_tries, client_.settings().pause);
        while (part_.size() < file_.size) {
            const std::uint64_t before = part_.size();
            std::string reason = "the connection broke off";
            int asked = 0;
            try {
                append();
            } catch (const HttpProblem& problem) {
                reason = problem.what();
                asked = problem.retry_after();
                // What is here is longer than what is there, and so of another file.
                if (problem.status() == range_not_satisfiable && part_.size() > 0) {
                    part_.empty();
                } else if (!problem.is_passing()) {
                    if (file_.refusal) throw Error(file_.refusal(problem));
                    throw Error(shown() + " could not be fetched: " + reason + ". " + file_.advice);
                }
            }
            if (part_.size() == file_.size) return;
            if (part_.size() >= before + some_progress) patience.renew();
            if (!patience.wait(stop_, asked)) {
                throw Error(shown() + " could not be fetched: " + reason +
                            ". Fetch again to go on where it stopped.");
            }
        }
    }

  private:
    std::string shown() const { return without_credentials(file_.address); }

    // One request, for all that is missing.
    void append() {
        client_.get(
            {file_.address, {}, part_.size(), etag_},
            [&](const HttpAnswer& answer) {
                etag_ = answer.etag;
                // A server that knows no ranges sends the whole file instead.
                if (answer.status == 200 && part_.size() > 0) part_.empty();
                if (answer.status == 206 && answer.from != part_.size()) {
                    throw HttpProblem("the server sent another range than it was asked for", true);
                }
                if (answer.total && *answer.total != file_.size) throw_other(*answer.total);
            },
            [&](std::span<const std::byte> block) {
                if (part_.size() + block.size() > file_.size) {
                    part_.empty();
                    throw Error(shown() + " is longer than the " + std::to_string(file_.size) +
                                " bytes that it is to have, so it is another file. " +
                                file_.advice);
                }
                part_.append(block);
                progress_(part_.size());
            },
            stop_);
    }

    [[noreturn]] void throw_other(std::uint64_t size) {
        part_.empty();
        throw Error(shown() + " has " + std::to_string(size) + " bytes and not the " +
                    std::to_string(file_.size) + " that it is to have, so it is another file. " +
                    file_.advice);
    }

    HttpClient& client_;
    const KnownFile& file_;
    PartFile& part_;
    std::string etag_;  // of what the part is of, where the server told
    const std::function<void(std::uint64_t)>& progress_;
    const std::stop_token& stop_;
};

}  // namespace

fs::path part_of(const fs::path& target) {
    fs::path part = target;
    part += ".part";
    return part;
}

void download(HttpClient& client, const KnownFile& file,
              const std::function<void(std::uint64_t)>& progress, const std::stop_token& stop) {
    // A second time for a part that an earlier run left damaged.
    for (int attempt = 0; attempt < 2; ++attempt) {
        bool right = false;
        {
            PartFile part(file, stop);
            Download(client, file, part, progress, stop).complete();
            right = part.hash() == file.hash;
        }
        std::error_code reason;
        if (right) {
            fs::rename(file.part, file.target, reason);
            if (!reason) return;
            throw Error("The file " + quoted(file.target) +
                        " cannot be written: " + reason.message() + ".");
        }
        fs::remove(file.part, reason);
    }
    throw Error(without_credentials(file.address) + " is not the file that it is to be: its " +
                (file.kind == HashKind::sha256 ? "SHA-256" : "SHA-1 as git's blob") + " is not " +
                file.hash + ". It was deleted, and nothing of it was used. " + file.advice);
}

bool has_right_hash(const fs::path& path, const KnownFile& known, const std::stop_token& stop) {
    QFile file(QString::fromStdString(platform::path_text(path)));
    if (!file.open(QIODevice::ReadOnly)) return false;
    if (static_cast<std::uint64_t>(file.size()) != known.size) return false;
    FileHash hash(known);
    while (!file.atEnd()) {
        throw_if_stopped(stop);
        const QByteArray block = file.read(block_size);
        if (block.isEmpty()) return false;
        hash.add({block.data(), static_cast<std::size_t>(block.size())});
    }
    return hash.hex() == known.hash;
}

}  // namespace interfuse
