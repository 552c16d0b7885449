// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Qt's networking asks for an application object. And nothing of this machine's pip or proxy may
// take part.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <cstdlib>
#include <memory>

namespace {

class Application : public ::testing::Environment {
  public:
    void SetUp() override {
        for (const char* name : {"PIP_INDEX_URL",
                                 "PIP_EXTRA_INDEX_URL",
                                 "PIP_FIND_LINKS",
                                 "PIP_NO_INDEX",
                                 "PIP_CERT",
                                 "PIP_PROXY",
                                 "PIP_TIMEOUT",
                                 "PIP_DEFAULT_TIMEOUT",
                                 "VIRTUAL_ENV",
                                 "http_proxy",
                                 "https_proxy",
                                 "all_proxy",
                                 "HTTP_PROXY",
                                 "HTTPS_PROXY",
                                 "ALL_PROXY",
                                 "HF_ENDPOINT",
                                 "HF_TOKEN",
                                 "HF_TOKEN_PATH",
                                 "HF_HOME",
                                 "HF_HUB_OFFLINE",
                                 "TRANSFORMERS_OFFLINE",
                                 "HF_HUB_CACHE",
                                 "HUGGINGFACE_HUB_CACHE",
                                 "HF_HUB_DOWNLOAD_TIMEOUT",
                                 "REQUESTS_CA_BUNDLE",
                                 "CURL_CA_BUNDLE"})
            ::unsetenv(name);
        ::setenv("PIP_CONFIG_FILE", "/dev/null", 1);
        static int count = 1;
        static char name[] = "fetch_test";
        static char* arguments[] = {name, nullptr};
        application_ = std::make_unique<QCoreApplication>(count, arguments);
    }
    void TearDown() override { application_.reset(); }

  private:
    std::unique_ptr<QCoreApplication> application_;
};

[[maybe_unused]] const ::testing::Environment* const application =
    ::testing::AddGlobalTestEnvironment(new Application);

}  // namespace
