"""A plan as files, wherever a plan is shown: to keep under version control, or to send to somebody."""

from __future__ import annotations

import re

from textual import work

from tui.screens.plan_way import PlanWay
from tui.screens.store_files import StoreFiles


class PlanFiles(StoreFiles, PlanWay):
    """A screen with a plan on it. It offers ``export_plan``, and ``export_all`` too."""

    @work(group="dialog", exclusive=True)
    async def action_export_plan(self) -> None:
        """The plan in the readable format, which is read back with ``radslag import plan``."""
        from store.exporting.plan_folder import export_plan

        plan_id = self.plan_id_here()
        if plan_id is None:
            self.tell(self.words("revision.no_plan"), refused=True)
            return
        name = re.sub(r"[^\w-]+", "-", f"plan-{plan_id}")
        about = self.words("revision.export_plan_about", id=plan_id)
        await self.write_files("export_plan", about, name, lambda backend, folder: export_plan(backend, plan_id, folder))
