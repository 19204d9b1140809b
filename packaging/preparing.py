"""Makes the project ready on this computer: a fit Python, system libraries, `.venv` with the locked packages.

Standard library only: it runs before anything is installed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
FIT = ((3, 11), (3, 12), (3, 13))
_ADVISED = "3.13"
_NEEDED = "Python 3.11, 3.12 or 3.13 is needed"

LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libbrotlidec.so.1": "libbrotli1",
}
"""What Qt needs on Linux, with Debian's package of each."""
SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-glx.so.0": "libxcb-glx0",
}
"""What a window on X11 needs besides."""

_READ_REQUIREMENTS = """
import sys, tomllib
with open(sys.argv[1], "rb") as file:
    project = tomllib.load(file)["project"]
print(*project["dependencies"], *(project["optional-dependencies"]["dev"] if sys.argv[2] == "1" else ()), sep="\\n")
"""

TEST_TOOLS = {"strace": "strace", "pdftoppm": "poppler-utils", "mutool": "mupdf-tools"}
"""Programs that tests use where they are there, with Debian's package of each."""


def prepare(*, for_tests: bool) -> Path:
    """The Python of a ready `.venv`; makes or refreshes what is missing and says what it does.

    Exits with a message when something has to be installed that this user may not install.
    """
    on_screen = not for_tests and may_have_screen()
    install_libraries(LIBRARIES | (SCREEN_LIBRARIES if on_screen else {}))
    if for_tests:
        install_tools()
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    marker = VENV / ("ready-for-tests" if for_tests else "ready")
    fingerprint = _fingerprint()
    if python.exists() and marker.exists() and marker.read_text("utf-8") == fingerprint:
        return python
    if not _works(python) or _holds_the_project():
        _make_venv()
    say("Installing the locked packages (the first time takes a few minutes)")
    _run(install_command(python, wanted_packages(python, for_tests=for_tests)), dict(os.environ))
    marker.write_text(fingerprint, "utf-8")
    return python


def running_environment() -> dict[str, str]:
    """The environment in which the project's code is found and all text is UTF-8.

    The project itself is not installed: the file by which an editable install is found is read in the system's code
    page by Python 3.11 and early 3.12, so that a folder with a Hebrew name ends the interpreter or is not found.
    Compiled modules are kept in `.venv`, whatever the caller's environment says: compiling takes a third of a start.
    """
    before = os.environ.get("PYTHONPATH")
    path = os.pathsep.join([str(ROOT), before] if before else [str(ROOT)])
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": path, "PYTHONUTF8": "1", "PYTHONPYCACHEPREFIX": str(VENV / "compiled")}


def wanted_packages(python: Path, *, for_tests: bool) -> list[str]:
    """The requirements that pyproject.toml names; read by the environment's own Python, as this one may be older."""
    asked = _ask(
        [str(python), "-X", "utf8", "-c", _READ_REQUIREMENTS, str(ROOT / "pyproject.toml"), str(int(for_tests))]
    )
    if asked.returncode:
        _stop(f"pyproject.toml cannot be read:\n{asked.stderr}")
    return asked.stdout.splitlines()


def install_command(python: Path, packages: list[str]) -> list[str]:
    """The command that installs packages at their locked versions, whatever the project's folder is called."""
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    return [*pip, "--constraint", str(CONSTRAINTS), *packages]


def may_have_screen() -> bool:
    """Whether a window can be hoped for on this computer."""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def install_libraries(wanted: dict[str, str]) -> None:
    """Installs the missing system libraries on Debian and Ubuntu as root; elsewhere names the command to type."""
    if sys.platform != "linux":
        return
    present = _present_libraries()
    missing = sorted(name for name in wanted if name not in present)
    if not missing:
        return
    packages = [wanted[name] for name in missing]
    if shutil.which("apt-get") is None:
        command = (shutil.which("dnf") and "dnf install") or (shutil.which("zypper") and "zypper install")
        provides = " ".join(f"'{name}()(64bit)'" for name in missing)
        _stop(f"Please type: sudo {command} {provides}" if command else f"Please install: {', '.join(missing)}")
    apt_install(packages)


def install_tools() -> None:
    """Installs what some tests need, on Debian and Ubuntu as root; elsewhere those tests say why they are skipped."""
    missing = [package for program, package in TEST_TOOLS.items() if shutil.which(program) is None]
    if missing and sys.platform == "linux" and shutil.which("apt-get") and os.geteuid() == 0:
        try:
            apt_install(missing)
        except SystemExit:
            say(f"Without {', '.join(missing)} some tests are skipped")


def apt_install(packages: list[str]) -> None:
    """Installs Debian packages as root; else names the command and stops."""
    if sys.platform == "win32" or os.geteuid() != 0:
        _stop(f"Please type: sudo apt-get install --no-install-recommends {' '.join(packages)}")
    say(f"Installing system packages: {' '.join(packages)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    _run(["apt-get", "update", "-qq"], environment)
    _run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages], environment)


def say(text: str) -> None:
    print(f"· {text}", flush=True)


def _present_libraries() -> set[str]:
    ldconfig = shutil.which("ldconfig", path=os.environ.get("PATH", "") + ":/sbin:/usr/sbin") or "ldconfig"
    listed = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=False).stdout
    return {line.split()[0] for line in listed.splitlines() if "=>" in line}


def _make_venv() -> None:
    base = _find_python()
    say(f"Making .venv with {base}")
    shutil.rmtree(VENV, ignore_errors=True)
    made = subprocess.run([base, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False)
    if made.returncode and shutil.which("apt-get"):
        # Debian keeps venv's pip in a package of its own.
        version = _ask([base, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]).stdout
        apt_install([f"python{version.strip()}-venv"])
        made = subprocess.run([base, "-m", "venv", "--clear", str(VENV)], capture_output=True, text=True, check=False)
    if made.returncode:
        _stop(f"The environment could not be made:\n{made.stdout}{made.stderr}")


def _find_python() -> str:
    """A Python of a fit version: this one, else one on the path."""
    if sys.version_info[:2] in FIT:
        return sys.executable
    for major, minor in reversed(FIT):
        for name in (f"python{major}.{minor}", "python3", "python"):
            found = shutil.which(name)
            if found and _version(found) == (major, minor):
                return found
    if os.name == "nt" and shutil.which("py"):
        for major, minor in reversed(FIT):
            asked = _ask(["py", f"-{major}.{minor}", "-c", "import sys; print(sys.executable)"])
            if asked.returncode == 0:
                return asked.stdout.strip()
    return _stop(f"{_NEEDED}; this is {sys.version.split()[0]}. {download_advice()}")


def download_advice() -> str:
    """What to type or where to go for a Python that fits, on this system."""
    if os.name == "nt":
        return f"Please type: winget install Python.Python.{_ADVISED}, open a new window and try again."
    if sys.platform == "darwin":
        return (
            f"Please take the newest {_ADVISED} from https://www.python.org/downloads/macos/ "
            f"(or type: brew install python@{_ADVISED}) and try again."
        )
    if shutil.which("apt-get"):
        return "Please type: sudo apt-get install python3 python3-venv"
    return f"Please install Python {_ADVISED} with your system's packages and try again."


def _ask(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False)


def _version(python: str) -> tuple[int, ...] | None:
    asked = _ask([python, "-c", "import sys; print(*sys.version_info[:2])"])
    return tuple(map(int, asked.stdout.split())) if asked.returncode == 0 else None


def _holds_the_project() -> bool:
    """Whether an earlier version put the project itself into the environment."""
    return any(VENV.glob("[Ll]ib/**/site-packages/*aligner*"))


def _works(python: Path) -> bool:
    return python.exists() and _version(str(python)) in FIT


def _fingerprint() -> str:
    hashed = hashlib.sha256()
    for file in (ROOT / "pyproject.toml", CONSTRAINTS):
        hashed.update(file.read_bytes())
    return f"{ROOT} {hashed.hexdigest()}"


def _run(command: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(command, env=environment, check=False)
    if done.returncode:
        _stop(f"This step failed (exit code {done.returncode}): {' '.join(command)}")


def _stop(message: str):
    print(message, file=sys.stderr)
    raise SystemExit(1)
