-- Why: events as they were loaded, before any model. Atomic, so that tables can be exchanged and refreshed in place.
CREATE DATABASE IF NOT EXISTS {{raw}} ENGINE = Atomic;
