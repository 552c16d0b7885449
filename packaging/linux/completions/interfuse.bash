# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of interfuse for bash. tests/packaging holds the options to what --help says.
_interfuse_options() {
    case $1 in
        merge) echo --help --config-dir --output --overwrite --routing --resume --save-routing \
            --changed-inputs --plots --evaluate --report --rank-timeout --download --json --quiet ;;
        evaluate) echo --help --config-dir --tasks --clip-model --processor --images --device --routing \
            --changed-inputs --scaling --task-arithmetic --ties --merged-only --download --save --json \
            --quiet ;;
        inspect) echo --help --config-dir --processor --save-pixels --pixels --save-pooled --pool --csv \
            --split --configuration --download --json --quiet ;;
        recipe) echo --help --config-dir --output --options --json ;;
        presets) echo --help --config-dir --json ;;
        libraries) echo --help --fetch --use --remove ;;
        *) echo --help --version --sample ;;
    esac
}

_interfuse() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
    case $before in
        --config-dir | --use)
            compopt -o filenames
            mapfile -t COMPREPLY < <(compgen -d -- "$word")
            return
            ;;
        --device)
            mapfile -t COMPREPLY < <(compgen -W "auto cpu cuda" -- "$word")
            return
            ;;
    esac
    if [[ $word = -* ]]; then
        [ "$COMP_CWORD" -gt 1 ] || command=
        mapfile -t COMPREPLY < <(compgen -W "$(_interfuse_options "$command")" -- "$word")
        return
    fi
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
    if [ "$COMP_CWORD" = 1 ]; then
        local commands
        mapfile -t commands < <(
            compgen -W "merge evaluate inspect recipe presets libraries" -- "$word")
        COMPREPLY+=("${commands[@]}")
    fi
}

complete -F _interfuse interfuse
