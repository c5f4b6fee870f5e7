-- The review cycle, or cluster, of an article where it is not its chapter's. None is given here: which article of the Convention against Transnational Organized
-- Crime is in which cluster is for an administrator to say, who has a source.
ALTER TABLE treaty_article ADD COLUMN review_cycle INTEGER;
