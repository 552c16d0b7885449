// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "core/evaluation/task.h"
#include "tests/evaluation/evaluation_tools.h"

namespace interfuse {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using namespace testing_evaluation;

std::string fault(std::string_view yaml) {
    return fault_of([&] { load_tasks(write_tasks(yaml)); });
}

TEST(TaskFile, HasTasksInTheirOrder) {
    const std::filesystem::path file = write_tasks(
        "tasks:\n"
        "  shapes:\n"
        "    dataset: ./data/shapes/\n"
        "    split: validation\n"
        "    classes: {ring: a ring, box: a box}\n"
        "    templates: ['a drawing of {}.', '{}']\n"
        "  digits:\n"
        "    dataset: /data/digits\n"
        "    classes: [zero, one]\n"
        "    templates: ['the number {}']\n"
        "  mine:\n"
        "    dataset: m\n"
        "    preset: svhn\n");
    const std::vector<Task> tasks = load_tasks(file);
    ASSERT_EQ(tasks.size(), 3U);
    const Task shapes{"shapes",
                      {"shapes", file.parent_path() / "data/shapes", "validation"},
                      {{"a ring", "a box"}, {"a drawing of {}.", "{}"}},
                      {"ring", "box"}};
    EXPECT_EQ(tasks[0], shapes);
    const Task digits{
        "digits", {"digits", "/data/digits", "test"}, {{"zero", "one"}, {"the number {}"}}, {}};
    EXPECT_EQ(tasks[1], digits);
    EXPECT_EQ(tasks[2].words, preset_words("svhn"));
    EXPECT_TRUE(tasks[2].labels.empty());
}

TEST(TaskFile, OfTheSampleProjectIsRead) {
    const std::vector<Task> tasks = load_tasks(INTERFUSE_SOURCE_DIR "/resources/sample/tasks.yaml");
    ASSERT_EQ(tasks.size(), 5U);
    EXPECT_EQ(tasks[2].name, "letters");
    EXPECT_EQ(tasks[2].words.classes.size(), 26U);
    EXPECT_EQ(tasks[4].labels[2], "diagonal_stripes");
    EXPECT_EQ(tasks[4].words.classes[2], "diagonal stripes");
    EXPECT_THAT(tasks[0].words.templates,
                ElementsAre("a photo of a {}.", "a picture of a {}, something to wear.",
                            "a {} from a shop."));
}

struct BadFile {
    const char* name;
    const char* yaml;
    const char* sentence;  // a part of the message

    friend void PrintTo(const BadFile& bad, std::ostream* out) { *out << bad.name; }
};

class BadTaskFile : public testing::TestWithParam<BadFile> {};

TEST_P(BadTaskFile, GetsASentence) {
    const std::string message = fault(GetParam().yaml);
    EXPECT_THAT(message, HasSubstr("tasks.yaml:"));
    EXPECT_THAT(message, HasSubstr(GetParam().sentence));
}

// A task that lacks nothing, but for what is put in its place.
#define INTERFUSE_DATASET "    dataset: d\n"
#define INTERFUSE_CLASSES "    classes: [a, b]\n"
#define INTERFUSE_TEMPLATES "    templates: ['{}']\n"

INSTANTIATE_TEST_SUITE_P(
    All, BadTaskFile,
    testing::Values(
        BadFile{"no_yaml", "tasks: [", "The file is not valid YAML"},
        BadFile{"no_mapping", "- a\n", "must be a mapping"},
        BadFile{"no_tasks", "tasks:\n",
                ": The file names no tasks. Describe at least one under 'tasks'."},
        BadFile{"other_key", "task:\n  a: 1\n",
                "tasks.yaml:1: There is no key 'task'; did you mean 'tasks'?"},
        BadFile{"list_of_tasks", "tasks: [a]\n",
                "'tasks' is a list; it must be a mapping from names to tasks."},
        BadFile{"task_is_text", "tasks:\n  a: folder\n",
                "tasks.yaml:2: The value of 'tasks.a' is the text 'folder'; it must be a mapping "
                "with the keys dataset, classes and templates."},
        BadFile{"bad_name",
                "tasks:\n  'a,b':\n" INTERFUSE_DATASET INTERFUSE_CLASSES INTERFUSE_TEMPLATES,
                "tasks.yaml:2: The name 'a,b' cannot be that of a task: it holds a comma"},
        BadFile{"task_twice", "tasks:\n  a: {}\n  a: {}\n",
                "tasks.yaml:3: The key 'a' is there twice, first in line 2"},
        BadFile{"unknown_key",
                "tasks:\n  a:\n" INTERFUSE_DATASET INTERFUSE_CLASSES "    template: ['{}']\n",
                "tasks.yaml:5: There is no key 'tasks.a.template'; did you mean 'templates'?"},
        BadFile{"far_key",
                "tasks:\n  a:\n" INTERFUSE_DATASET INTERFUSE_CLASSES INTERFUSE_TEMPLATES
                "    clip_model: x\n",
                "tasks.yaml:6: There is no key 'tasks.a.clip_model'; remove it."},
        BadFile{"no_dataset", "tasks:\n  a:\n" INTERFUSE_CLASSES INTERFUSE_TEMPLATES,
                "tasks.yaml:2: No dataset is given for the task 'a'. Name the folder of its images "
                "as 'dataset'."},
        BadFile{"dataset_is_list",
                "tasks:\n  a:\n    dataset: [d]\n" INTERFUSE_CLASSES INTERFUSE_TEMPLATES,
                "tasks.yaml:3: The dataset of the task 'a' is a list; it must be a text."},
        BadFile{"bad_split",
                "tasks:\n  a:\n" INTERFUSE_DATASET
                "    split: a/b\n" INTERFUSE_CLASSES INTERFUSE_TEMPLATES,
                "tasks.yaml:4: The split of the task 'a' is the text 'a/b', which is no name of a "
                "split"},
        BadFile{"no_classes", "tasks:\n  a:\n" INTERFUSE_DATASET INTERFUSE_TEMPLATES,
                "tasks.yaml:3: No classes are given for the task 'a'. List their words under "
                "'classes', or name a 'preset'."},
        BadFile{"empty_classes",
                "tasks:\n  a:\n" INTERFUSE_DATASET "    classes: []\n" INTERFUSE_TEMPLATES,
                "tasks.yaml:4: The list of classes of the task 'a' is empty."},
        BadFile{"text_for_classes",
                "tasks:\n  a:\n" INTERFUSE_DATASET "    classes: x\n" INTERFUSE_TEMPLATES,
                "tasks.yaml:4: The classes of the task 'a' are the text 'x'; they must be a list "
                "of words, or a mapping from the dataset's class names to words."},
        BadFile{"empty_word",
                "tasks:\n  a:\n" INTERFUSE_DATASET
                "    classes:\n      - x\n      - ' '\n" INTERFUSE_TEMPLATES,
                "tasks.yaml:6: Class 1 of the task 'a' is empty; give it a text."},
        BadFile{"empty_word_in_mapping",
                "tasks:\n  a:\n" INTERFUSE_DATASET "    classes: {x: ''}\n" INTERFUSE_TEMPLATES,
                "The entry of the class 'x' of the task 'a' is empty; give it a text."},
        BadFile{"empty_class_name",
                "tasks:\n  a:\n" INTERFUSE_DATASET "    classes: {'': x}\n" INTERFUSE_TEMPLATES,
                "A class name of the task 'a' is empty; name the dataset's class."},
        BadFile{
            "number_as_word",
            "tasks:\n  a:\n" INTERFUSE_DATASET "    classes: [x, 8]\n" INTERFUSE_TEMPLATES,
            "Class 1 of the task 'a' is '8', which is no text in YAML. Put it in quotes to make "
            "it one."},
        BadFile{"word_twice",
                "tasks:\n  a:\n" INTERFUSE_DATASET
                "    classes:\n      x: cat\n      y: cat\n" INTERFUSE_TEMPLATES,
                "tasks.yaml:6: Two classes of the task 'a' have the words 'cat', first in line 5; "
                "no picture could be told to be of the one or the other."},
        BadFile{"class_twice",
                "tasks:\n  a:\n" INTERFUSE_DATASET
                "    classes:\n      x: cat\n      x: dog\n" INTERFUSE_TEMPLATES,
                "tasks.yaml:6: The key 'x' is there twice, first in line 5"},
        BadFile{"no_templates", "tasks:\n  a:\n" INTERFUSE_DATASET INTERFUSE_CLASSES,
                "tasks.yaml:3: No templates are given for the task 'a'. List sentences with one {} "
                "under 'templates', or name a 'preset'."},
        BadFile{"text_for_templates",
                "tasks:\n  a:\n" INTERFUSE_DATASET INTERFUSE_CLASSES "    templates: '{}'\n",
                "The templates of the task 'a' are the text '{}'; they must be a list of "
                "sentences."},
        BadFile{"empty_templates",
                "tasks:\n  a:\n" INTERFUSE_DATASET INTERFUSE_CLASSES "    templates: []\n",
                "The list of templates of the task 'a' is empty."},
        BadFile{"empty_template",
                "tasks:\n  a:\n" INTERFUSE_DATASET INTERFUSE_CLASSES "    templates: ['{}', '']\n",
                "Template 2 of the task 'a' is empty; give it a text."},
        BadFile{"template_without_place",
                "tasks:\n  a:\n" INTERFUSE_DATASET INTERFUSE_CLASSES "    templates: [a photo]\n",
                "tasks.yaml:5: The template 'a photo' of the task 'a' has no {}, the place of the "
                "class's words; add it."},
        BadFile{"template_with_two_places",
                "tasks:\n  a:\n" INTERFUSE_DATASET INTERFUSE_CLASSES
                "    templates: ['{} and {}']\n",
                "The template '{} and {}' of the task 'a' has {} 2 times; keep one of them."},
        BadFile{"unknown_preset", "tasks:\n  a:\n" INTERFUSE_DATASET "    preset: mnisst\n",
                "tasks.yaml:4: There is no preset 'mnisst'; did you mean 'mnist'?"},
        BadFile{"far_preset", "tasks:\n  a:\n" INTERFUSE_DATASET "    preset: quiteanother\n",
                "There is no preset 'quiteanother'. There are cifar10, "},
        BadFile{"preset_and_classes",
                "tasks:\n  a:\n" INTERFUSE_DATASET "    preset: mnist\n" INTERFUSE_CLASSES,
                "tasks.yaml:4: A preset and classes are both given for the task 'a'; a preset has "
                "its own, so keep one of the two."}),
    [](const testing::TestParamInfo<BadFile>& bad) { return std::string(bad.param.name); });

TEST(TaskFile, TellsAllItsProblemsAtOnce) {
    const std::string message = fault(
        "tasks:\n"
        "  a:\n"
        "    split: test\n" INTERFUSE_CLASSES
        "    templates: ['x']\n"
        "  b:\n"
        "    colour: red\n" INTERFUSE_DATASET INTERFUSE_TEMPLATES);
    EXPECT_EQ(std::count(message.begin(), message.end(), '\n'), 3) << message;
    EXPECT_THAT(message, HasSubstr("tasks.yaml:2: No dataset"));
    EXPECT_THAT(message, HasSubstr("tasks.yaml:5: The template 'x'"));
    EXPECT_THAT(message, HasSubstr("tasks.yaml:7: There is no key 'tasks.b.colour'"));
    EXPECT_THAT(message, HasSubstr("tasks.yaml:7: No classes"));
}

TEST(TaskFile, StopsAfterFiftyProblems) {
    std::string yaml = "tasks:\n  a:\n" INTERFUSE_DATASET INTERFUSE_CLASSES "    templates:\n";
    for (int i = 0; i < 80; ++i)
        yaml += "      - x" + std::to_string(i) + "\n";
    const std::string message = fault(yaml);
    EXPECT_EQ(std::count(message.begin(), message.end(), '\n'), 50);
    EXPECT_THAT(message, EndsWith("There are more problems than these; mend them first."));
}

TEST(TaskFile, MustBeThere) {
    EXPECT_THAT(fault_of([] { load_tasks("/nowhere/tasks.yaml"); }),
                HasSubstr("'/nowhere/tasks.yaml'"));
}

}  // namespace
}  // namespace interfuse
