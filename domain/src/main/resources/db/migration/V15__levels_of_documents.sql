-- A document may be above its activity's level, never below it; without a level of its own it has the activity's.
ALTER TABLE activity_document ADD COLUMN sensitivity VARCHAR(12);
