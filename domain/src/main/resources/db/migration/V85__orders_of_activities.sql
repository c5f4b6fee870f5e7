-- Lists of activities begin with what came in last.
CREATE INDEX activity_by_receipt ON activity (receipt);
