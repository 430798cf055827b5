"""Read the environment and .env: the only place where they are understood.

No pydantic here: a command must start in a blink.

Example:
    settings = read_settings(os.environ, Path(".env"))
"""

from monitor.settings.advice import advice
from monitor.settings.masking import masked
from monitor.settings.reading import read_settings
from monitor.settings.table import SETTINGS, Setting
from monitor.settings.values import Settings

__all__ = ["SETTINGS", "Setting", "Settings", "advice", "masked", "read_settings"]
