"""`insert` with ON CONFLICT for both databases, without loading PostgreSQL's dialect and its drivers where SQLite is used.

Both dialects build the same clause; PostgreSQL's compiler also looks for a constraint's name, which we never give.
"""

from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.dialects.sqlite.dml import OnConflictClause

OnConflictClause.constraint_target = None  # type: ignore[attr-defined]

__all__ = ["insert"]
