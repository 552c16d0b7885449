// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// docs/tasks.md says what is so.
#include <gmock/gmock.h>

#include "core/evaluation/task.h"
#include "tests/evaluation/evaluation_tools.h"

namespace interfuse {
namespace {

using testing::ElementsAre;
using namespace testing_evaluation;

std::string page() {
    return tiny::read_file(INTERFUSE_SOURCE_DIR "/docs/tasks.md");
}

TEST(TasksPage, HasAnExampleThatIsRead) {
    const std::string text = page();
    const std::string fence = "```yaml\n";
    const std::size_t begin = text.find(fence) + fence.size();
    ASSERT_GT(begin, fence.size());
    const std::vector<Task> tasks =
        load_tasks(write_tasks(text.substr(begin, text.find("```", begin) - begin)));
    ASSERT_EQ(tasks.size(), 3U);
    EXPECT_THAT(tasks[0].labels, ElementsAre("clear_sky", "fog", "rain"));
    EXPECT_THAT(tasks[0].words.classes, ElementsAre("a clear sky", "fog", "rain"));
    EXPECT_THAT(tasks[1].words.classes, ElementsAre("zero", "one", "two"));
    EXPECT_EQ(tasks[1].dataset.split, "test");
    EXPECT_EQ(tasks[2].words, preset_words("svhn"));
}

TEST(TasksPage, ListsThePresets) {
    std::string text = page();
    std::replace(text.begin(), text.end(), '\n', ' ');
    std::string list;
    for (const std::string& name : preset_names())
        list += (list.empty() ? "`" : ", `") + name + "`";
    EXPECT_THAT(text, testing::HasSubstr(" " + list + " "));
}

}  // namespace
}  // namespace interfuse
