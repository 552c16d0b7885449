// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/http_client.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <map>

#include "core/platform/dynamic_library.h"
#include "core/platform/paths.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

constexpr int most_redirections = 10;
constexpr int look_at_stop = 50;          // milliseconds
constexpr qint64 read_ahead = 8LL << 20;  // bytes that may wait to be written

QString text_of(const std::string& text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// The proxy of the settings, else the system's, which http_proxy and its like change.
class Proxies : public QNetworkProxyFactory {
  public:
    explicit Proxies(const std::string& address) {
        if (address.empty()) return;
        const QUrl url = QUrl::fromUserInput(text_of(address));
        const bool socks = url.scheme().startsWith(QLatin1String("socks"));
        own_ = QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
                             url.host(), static_cast<quint16>(url.port(socks ? 1080 : 80)),
                             url.userName(), url.password());
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        if (own_.type() != QNetworkProxy::DefaultProxy) return {own_};
        return systemProxyForQuery(query);
    }

  private:
    QNetworkProxy own_{QNetworkProxy::DefaultProxy};
};

bool is_passing(const QNetworkReply& reply) {
    switch (reply.error()) {
        case QNetworkReply::SslHandshakeFailedError:
        case QNetworkReply::ProtocolUnknownError:
        case QNetworkReply::ProxyAuthenticationRequiredError:
            return false;
        default:
            return true;
    }
}

bool is_passing(int status) {
    return status == 408 || status == 425 || status == 429 || status >= 500;
}

// Arrow's libparquet has an OpenSSL of its own and lends its functions to whoever asks for them by
// name; the system's libssl would take them for those of its libcrypto, and crash. Loaded here,
// ahead of Qt, it looks into its own libraries first. The sanitizers do not have that: nothing can
// be fetched in such a build.
void bind_openssl() {
    static const bool bound = [] {
        platform::load_bound_to_its_own("libssl.so.3");
        return true;
    }();
    static_cast<void>(bound);
}

// Host and port, which credentials are for. From https nothing leads to http, so that the scheme
// need not count.
QString server_of(const QUrl& url) {
    return url.authority(QUrl::FullyEncoded).section(QLatin1Char('@'), -1);
}

int status_of(const QNetworkReply& reply) {
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

}  // namespace

struct HttpClient::Network {
    explicit Network(HttpSettings given) : settings(std::move(given)) {
        manager.setProxyFactory(new Proxies(settings.proxy));  // which the manager owns
        manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        if (!settings.certificate.empty()) trust(settings.certificate);
    }

    void trust(const std::filesystem::path& file) {
        const bool folder = std::filesystem::is_directory(file);
        const auto certificates =
            folder ? QSslCertificate::fromPath(text_of(platform::path_text(file / "*")), QSsl::Pem,
                                               QSslCertificate::PatternSyntax::Wildcard)
                   : QSslCertificate::fromPath(text_of(platform::path_text(file)));
        if (certificates.isEmpty()) {
            throw Error("The certificates " + quoted(file) +
                        " cannot be read. Correct the settings that name them.");
        }
        ssl.setCaCertificates(certificates);
    }

    // Name and password of an address also serve the files on the same host, and no other.
    void keep_credentials(QUrl& url) {
        if (!url.userInfo().isEmpty()) {
            const QString secret = url.userName(QUrl::FullyDecoded) + QLatin1Char(':') +
                                   url.password(QUrl::FullyDecoded);
            url.setUserInfo({});
            credentials[server_of(url)] = "Basic " + secret.toUtf8().toBase64();
        }
        url.setFragment({});
    }

    QNetworkRequest request_for(const QUrl& url, const HttpRequest& asked) const {
        QNetworkRequest request(url);
        request.setSslConfiguration(ssl);
        request.setTransferTimeout(settings.timeout * 1000);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        request.setHeader(QNetworkRequest::UserAgentHeader,
                          QStringLiteral("interfuse/" INTERFUSE_VERSION));
        // The bytes themselves: they are hashed, and counted by ranges.
        request.setRawHeader("Accept-Encoding", "identity");
        if (!asked.accept.empty()) {
            request.setRawHeader("Accept", QByteArray::fromStdString(asked.accept));
        }
        if (asked.from > 0) {
            request.setRawHeader("Range",
                                 "bytes=" + QByteArray::number(qulonglong{asked.from}) + "-");
            if (!asked.etag.empty()) {
                request.setRawHeader("If-Range", QByteArray::fromStdString(asked.etag));
            }
        }
        const auto secret = credentials.find(server_of(url));
        if (secret != credentials.end()) request.setRawHeader("Authorization", secret->second);
        return request;
    }

    HttpSettings settings;
    QNetworkAccessManager manager;
    QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
    std::map<QString, QByteArray> credentials;  // by host and port
};

namespace {

// Waits until something comes, the reply ends, or a stop is asked for.
void wait_for(QNetworkReply& reply, const std::stop_token& stop) {
    QEventLoop loop;
    QTimer look;
    QObject::connect(&reply, &QNetworkReply::readyRead, &loop, &QEventLoop::quit);
    QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (stop.stop_requested()) loop.quit();
    });
    look.start(look_at_stop);
    if (!reply.isFinished() && reply.bytesAvailable() == 0) loop.exec();
    throw_if_stopped(stop);
}

// The page that a listing goes on with, where the answer names one: <address>; rel="next".
std::string next_page(const QNetworkReply& reply) {
    static const QRegularExpression next(QStringLiteral("<([^>]*)>\\s*;\\s*rel=\"?next\"?"));
    const auto match = next.match(QString::fromUtf8(reply.rawHeader("Link")));
    if (!match.hasMatch()) return {};
    return reply.url().resolved(QUrl(match.captured(1))).toString(QUrl::FullyEncoded).toStdString();
}

HttpAnswer answer_of(const QNetworkReply& reply) {
    HttpAnswer answer;
    answer.status = status_of(reply);
    answer.address = reply.url().toString(QUrl::FullyEncoded).toStdString();
    answer.content_type =
        reply.header(QNetworkRequest::ContentTypeHeader).toString().toLower().toStdString();
    if (answer.status == 206) {
        static const QRegularExpression range(QStringLiteral("^bytes (\\d+)-\\d+/(?:(\\d+)|\\*)$"));
        const auto match = range.match(QString::fromLatin1(reply.rawHeader("Content-Range")));
        if (!match.hasMatch())
            throw HttpProblem("the server does not say which part it sends", true);
        answer.from = match.captured(1).toULongLong();
        if (!match.captured(2).isEmpty()) answer.total = match.captured(2).toULongLong();
    }
    const QByteArray etag = reply.rawHeader("ETag");
    if (etag.startsWith('"')) answer.etag = etag.toStdString();
    answer.next = next_page(reply);
    return answer;
}

[[noreturn]] void throw_status(const QNetworkReply& reply) {
    const int status = status_of(reply);
    const QString phrase = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
    const std::string clause = "the server answered " + std::to_string(status) +
                               (phrase.isEmpty() ? "" : " " + phrase.toStdString());
    bool in_seconds = false;
    const int wait = reply.rawHeader("Retry-After").trimmed().toInt(&in_seconds);
    throw HttpProblem(clause, is_passing(status), status, in_seconds ? std::max(wait, 0) : 0,
                      reply.rawHeader("X-Error-Code").toStdString());
}

[[noreturn]] void throw_error(const QNetworkReply& reply) {
    if (reply.error() == QNetworkReply::OperationCanceledError) {
        throw HttpProblem("the server has been silent for too long", true);
    }
    std::string clause = reply.errorString().toStdString();
    while (clause.ends_with('.') || clause.ends_with('\n'))
        clause.pop_back();
    throw HttpProblem(clause, is_passing(reply));
}

}  // namespace

HttpClient::HttpClient(HttpSettings settings) {
    bind_openssl();
    network_ = std::make_unique<Network>(std::move(settings));
}

HttpClient::~HttpClient() = default;

const HttpSettings& HttpClient::settings() const {
    return network_->settings;
}

void HttpClient::authorize(const std::string& address, const std::string& token) {
    network_->credentials[server_of(QUrl(text_of(address)))] =
        "Bearer " + QByteArray::fromStdString(token);
}

void HttpClient::get(const HttpRequest& request,
                     const std::function<void(const HttpAnswer&)>& begin,
                     const std::function<void(std::span<const std::byte>)>& data,
                     const std::stop_token& stop) {
    QUrl url(text_of(request.address));
    for (int redirections = 0;; ++redirections) {
        throw_if_stopped(stop);
        network_->keep_credentials(url);
        if (url.scheme() == QLatin1String("https") && !QSslSocket::supportsSsl()) {
            throw HttpProblem("Qt finds no OpenSSL, which https needs", false);
        }
        const std::unique_ptr<QNetworkReply> reply(
            network_->manager.get(network_->request_for(url, request)));
        reply->setReadBufferSize(read_ahead);
        bool begun = false;
        std::uint64_t received = 0;
        for (;;) {
            wait_for(*reply, stop);
            const int status = status_of(*reply);
            if (status == 200 || status == 206) {
                if (!begun) begin(answer_of(*reply));
                begun = true;
                const QByteArray block = reply->isOpen() ? reply->readAll() : QByteArray();
                received += static_cast<std::uint64_t>(block.size());
                // Qt may ask a second time, unseen, when a connection closes early.
                const QVariant length = reply->header(QNetworkRequest::ContentLengthHeader);
                if (length.isValid() && received > length.toULongLong()) {
                    throw HttpProblem("more came than was announced", true);
                }
                if (!block.isEmpty()) data(std::as_bytes(std::span(block)));
            } else if (reply->isOpen()) {
                reply->skip(reply->bytesAvailable());
            }
            if (reply->isFinished() && reply->bytesAvailable() == 0) break;
        }
        const QUrl target = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        if (target.isValid() && status_of(*reply) >= 300 && status_of(*reply) < 400) {
            const QUrl next = url.resolved(target);
            if (redirections == most_redirections) {
                throw HttpProblem("the server redirects without end", false);
            }
            if (url.scheme() == QLatin1String("https") && next.scheme() != QLatin1String("https")) {
                throw HttpProblem("the server redirects to an address without encryption", false);
            }
            url = next;
            continue;
        }
        if (!begun && status_of(*reply) != 0) throw_status(*reply);
        if (reply->error() != QNetworkReply::NoError) throw_error(*reply);
        return;
    }
}

std::string without_credentials(const std::string& address) {
    return QUrl(text_of(address))
        .toString(QUrl::RemoveUserInfo | QUrl::RemoveFragment | QUrl::FullyEncoded)
        .toStdString();
}

}  // namespace interfuse
