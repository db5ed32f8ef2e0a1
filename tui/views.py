"""The views that number keys jump to, from wherever one stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from tui import routes

if TYPE_CHECKING:
    from tui.app import RadslagApp


class Views:
    """The part of the application that jumps. What is on top of the overview is left first."""

    @property
    def radslag(self) -> RadslagApp:
        """The application this is a part of."""
        return cast("RadslagApp", self)

    def action_view_overview(self) -> None:
        """The first screen."""
        self._home()

    def action_view_measures(self) -> None:
        """Every measure of every plan."""
        if self._home():
            routes.open_measures(self.radslag)

    def action_view_indicators(self) -> None:
        """Every indicator the plans name."""
        if self._home():
            routes.open_indicators(self.radslag)

    def action_view_journal(self) -> None:
        """Every change."""
        if self._home():
            routes.open_journal(self.radslag)

    def action_view_meetings(self) -> None:
        """Every council's meetings."""
        if self._home():
            routes.open_meetings(self.radslag)

    def action_view_year(self) -> None:
        """The council's year."""
        if self._home():
            routes.open_year(self.radslag)

    def action_view_check(self) -> None:
        """What is wanting in the plans of one municipality after another."""
        if self._home():
            routes.open_check(self.radslag)

    def holds_back(self) -> bool:
        """Whether what is on top has something unsaved that nobody has been told of yet; now she is."""
        asked = getattr(self.radslag.screen, "holds_back", None)
        return asked is not None and asked()

    def _home(self) -> bool:
        """To the ground all views stand on, unless something unsaved would be lost by it."""
        if self.holds_back():
            return False
        self.radslag.go_home()
        return True
