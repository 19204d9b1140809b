"""Runs one command from the arguments to the exit code, whatever results from it."""

import os
import sys
from contextlib import suppress

from aligner.cli import output
from aligner.cli.usage import file_in, language_in, read_arguments
from aligner.model.errors import AlignerError, EnvironmentRefused, Problem

DONE, FAULT, INTERRUPTED = 0, 1, 130


def run(arguments: list[str]) -> int:
    """The exit code of the command that the arguments ask for."""
    from aligner.scratch import private_scratch

    open_streams()
    output_stream = output.Output(language_in(arguments), "--json" in arguments, file_in(arguments))
    try:
        with private_scratch():
            code = _run(arguments, output_stream)
        output_stream.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has seen enough: the work itself was done.
        code = DONE
    except OSError as error:
        from aligner.model.system_errors import environment_refusal

        # Standard output itself takes nothing more.
        _forget_unsent()
        output_stream.as_json = False
        code = output_stream.print_error(environment_refusal(error, writing=True))
    _forget_unsent()
    return code


def _run(arguments: list[str], output_stream: output.Output) -> int:
    try:
        options = read_arguments(arguments, output_stream.words_of_help)
        from aligner.files import sweep_unfinished

        sweep_unfinished()
        options.run(options, output_stream)
    except AlignerError as error:
        return output_stream.print_error(error)
    except (OSError, KeyboardInterrupt, SystemExit):
        raise
    except Exception as fault:  # noqa: BLE001  # a defect is told as one, without a traceback
        return _print_fault(fault, output_stream)
    return DONE


def _print_fault(fault: Exception, output_stream: output.Output) -> int:
    from aligner.actions.faults import log_file, report_of, write_log

    write_log(report_of(fault))
    output_stream.print_error(EnvironmentRefused(Problem.of("program_fault", name=str(log_file()))))
    return FAULT


def open_streams() -> None:
    """Sees to it that the three standard streams are open and take any text: a file that is opened later must never
    get the number of one that was closed."""
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _forget_unsent() -> None:
    """What nobody reads any more, or no disk takes, is not tried again when the interpreter ends."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        with suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, sys.stdout.fileno())
