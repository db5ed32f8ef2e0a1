"""Where mappings are kept: one TOML file each, in the user's own folder, to be read, written and passed on by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pydantic import TypeAdapter, ValidationError

from store import locations
from store.clean import clean
from store.errors import FileRejected, InvalidValue, Problem, UnknownId
from store.importing.mapping.consistent import inconsistencies
from store.importing.mapping.model import Mapping, Name
from store.importing.mapping.toml_text import mapping_text
from store.importing.read_file import read_toml

if TYPE_CHECKING:
    from pathlib import Path

_ENDING = ".toml"
_NAME: TypeAdapter[str] = TypeAdapter(Name)


class Kept(NamedTuple):
    """All mappings there are: those that can be read, by name, and what is wrong with the others."""

    mappings: dict[str, Mapping]
    problems: list[Problem]


def checked_name(said: str) -> str:
    """What a mapping may be called.

    Raises:
        InvalidValue: anything but small letters a–z, digits and hyphens.
    """
    try:
        return _NAME.validate_python(said)
    except ValidationError as error:
        raise InvalidValue(text=clean(said)[:80], field="name", expected="mapping.expected_name") from error


def load_mapping(file: Path) -> Mapping:
    """One mapping.

    Raises:
        FileRejected: with the file and the field of everything that is wrong in it.
    """
    read = read_toml(file, Mapping)
    mapping = read.model_copy(update={"name": checked_name(file.name.removesuffix(_ENDING))})
    problems = inconsistencies(mapping, file.name)
    if problems:
        raise FileRejected(problems)
    return mapping


def kept_mappings(folder: Path | None = None) -> Kept:
    """All mappings in ``folder``, the user's own when none is given. One that is broken does not hide the others."""
    kept = Kept({}, [])
    place = folder or locations.mappings_folder()
    for file in sorted(place.glob(f"*{_ENDING}")):
        if file.name.startswith("."):
            continue
        try:
            mapping = load_mapping(file)
        except FileRejected as error:
            kept.problems.extend(error.problems)
        except InvalidValue as error:
            kept.problems.append(Problem(file.name, "", "", "mapping.bad_file_name", dict(error.details)))
        else:
            kept.mappings[mapping.name] = mapping
    return kept


def kept_mapping(name: str, folder: Path | None = None) -> Mapping:
    """The mapping of this name.

    Raises:
        UnknownId: there is none.
        FileRejected: its file is broken.
    """
    return load_mapping(_existing(name, folder))


def save_mapping(mapping: Mapping, folder: Path | None = None) -> Path:
    """Write the mapping whole, over an older one of the same name: a new file beside, then renamed.

    Raises:
        FileRejected: it contradicts itself.
        OSError: the folder cannot be written.
    """
    problems = inconsistencies(mapping, f"{mapping.name}{_ENDING}")
    if problems:
        raise FileRejected(problems)
    file = _file(mapping.name, folder)
    file.parent.mkdir(parents=True, exist_ok=True)
    building = file.with_name(f".{file.name}.new")
    building.write_text(mapping_text(mapping), "utf-8", newline="\n")
    building.replace(file)
    return file


def taken_names(folder: Path | None = None) -> frozenset[str]:
    """Names of all mappings there are, broken ones too."""
    place = folder or locations.mappings_folder()
    return frozenset(file.name.removesuffix(_ENDING) for file in place.glob(f"*{_ENDING}"))


def forget_mapping(name: str, folder: Path | None = None) -> Path:
    """Remove the mapping's file, also a broken one. What was imported with it stays.

    Raises:
        UnknownId: there is none of this name.
    """
    file = _existing(name, folder)
    file.unlink()
    return file


def _file(name: str, folder: Path | None) -> Path:
    return (folder or locations.mappings_folder()) / f"{checked_name(name)}{_ENDING}"


def _existing(name: str, folder: Path | None) -> Path:
    from difflib import get_close_matches

    file = _file(name, folder)
    if not file.is_file():
        known = [one.name.removesuffix(_ENDING) for one in sorted(file.parent.glob(f"*{_ENDING}"))]
        raise UnknownId(kind="mapping", id=name, near=get_close_matches(name, known, n=5, cutoff=0.5))
    return file
