# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of interfuse for fish. tests/packaging holds the options to what --help says.
set -l commands merge evaluate inspect recipe presets libraries
complete -c interfuse -n "not __fish_seen_subcommand_from $commands" -a "$commands"
complete -c interfuse -n "__fish_seen_subcommand_from merge" -l help
complete -c interfuse -n "__fish_seen_subcommand_from merge" -l config-dir -x -a '(__fish_complete_directories)'
complete -c interfuse -n "__fish_seen_subcommand_from merge" -l output -r
complete -c interfuse -n "__fish_seen_subcommand_from merge" -l overwrite
complete -c interfuse -n "__fish_seen_subcommand_from merge" -l routing -r
complete -c interfuse -n "__fish_seen_subcommand_from merge" -l resume -r
complete -c interfuse -n "__fish_seen_subcommand_from merge" -l save-routing -r
complete -c interfuse -n "__fish_seen_subcommand_from merge" -l changed-inputs
complete -c interfuse -n "__fish_seen_subcommand_from merge" -l plots
complete -c interfuse -n "__fish_seen_subcommand_from merge" -l evaluate
complete -c interfuse -n "__fish_seen_subcommand_from merge" -l report -r
complete -c interfuse -n "__fish_seen_subcommand_from merge" -l rank-timeout -r
complete -c interfuse -n "__fish_seen_subcommand_from merge" -l download
complete -c interfuse -n "__fish_seen_subcommand_from merge" -l json
complete -c interfuse -n "__fish_seen_subcommand_from merge" -l quiet
complete -c interfuse -n "__fish_seen_subcommand_from evaluate" -l help
complete -c interfuse -n "__fish_seen_subcommand_from evaluate" -l config-dir -x -a '(__fish_complete_directories)'
complete -c interfuse -n "__fish_seen_subcommand_from evaluate" -l tasks -r
complete -c interfuse -n "__fish_seen_subcommand_from evaluate" -l clip-model -r
complete -c interfuse -n "__fish_seen_subcommand_from evaluate" -l processor -r
complete -c interfuse -n "__fish_seen_subcommand_from evaluate" -l images -r
complete -c interfuse -n "__fish_seen_subcommand_from evaluate" -l device -x -a 'auto cpu cuda'
complete -c interfuse -n "__fish_seen_subcommand_from evaluate" -l routing -r
complete -c interfuse -n "__fish_seen_subcommand_from evaluate" -l changed-inputs
complete -c interfuse -n "__fish_seen_subcommand_from evaluate" -l scaling -r
complete -c interfuse -n "__fish_seen_subcommand_from evaluate" -l task-arithmetic -r
complete -c interfuse -n "__fish_seen_subcommand_from evaluate" -l ties -r
complete -c interfuse -n "__fish_seen_subcommand_from evaluate" -l merged-only
complete -c interfuse -n "__fish_seen_subcommand_from evaluate" -l download
complete -c interfuse -n "__fish_seen_subcommand_from evaluate" -l save -r
complete -c interfuse -n "__fish_seen_subcommand_from evaluate" -l json
complete -c interfuse -n "__fish_seen_subcommand_from evaluate" -l quiet
complete -c interfuse -n "__fish_seen_subcommand_from inspect" -l help
complete -c interfuse -n "__fish_seen_subcommand_from inspect" -l config-dir -x -a '(__fish_complete_directories)'
complete -c interfuse -n "__fish_seen_subcommand_from inspect" -l processor -r
complete -c interfuse -n "__fish_seen_subcommand_from inspect" -l save-pixels -r
complete -c interfuse -n "__fish_seen_subcommand_from inspect" -l pixels -r
complete -c interfuse -n "__fish_seen_subcommand_from inspect" -l save-pooled -r
complete -c interfuse -n "__fish_seen_subcommand_from inspect" -l pool
complete -c interfuse -n "__fish_seen_subcommand_from inspect" -l csv -r
complete -c interfuse -n "__fish_seen_subcommand_from inspect" -l split -r
complete -c interfuse -n "__fish_seen_subcommand_from inspect" -l configuration -r
complete -c interfuse -n "__fish_seen_subcommand_from inspect" -l download
complete -c interfuse -n "__fish_seen_subcommand_from inspect" -l json
complete -c interfuse -n "__fish_seen_subcommand_from inspect" -l quiet
complete -c interfuse -n "__fish_seen_subcommand_from recipe" -l help
complete -c interfuse -n "__fish_seen_subcommand_from recipe" -l config-dir -x -a '(__fish_complete_directories)'
complete -c interfuse -n "__fish_seen_subcommand_from recipe" -l output -r
complete -c interfuse -n "__fish_seen_subcommand_from recipe" -l options
complete -c interfuse -n "__fish_seen_subcommand_from recipe" -l json
complete -c interfuse -n "__fish_seen_subcommand_from presets" -l help
complete -c interfuse -n "__fish_seen_subcommand_from presets" -l config-dir -x -a '(__fish_complete_directories)'
complete -c interfuse -n "__fish_seen_subcommand_from presets" -l json
complete -c interfuse -n "__fish_seen_subcommand_from libraries" -l help
complete -c interfuse -n "__fish_seen_subcommand_from libraries" -l fetch
complete -c interfuse -n "__fish_seen_subcommand_from libraries" -l use -x -a '(__fish_complete_directories)'
complete -c interfuse -n "__fish_seen_subcommand_from libraries" -l remove
complete -c interfuse -n "not __fish_seen_subcommand_from $commands" -l help
complete -c interfuse -n "not __fish_seen_subcommand_from $commands" -l version
complete -c interfuse -n "not __fish_seen_subcommand_from $commands" -l sample
