"""Every fault that is made to happen."""

from tests.faults import damage, killing, places, system_calls

FAULTS = (*killing.FAULTS, *system_calls.FAULTS, *places.FAULTS, *damage.FAULTS)
