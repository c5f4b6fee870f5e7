-- Matrices, gaps and the entries behind a cell begin with an article, activities with their own number alone.
CREATE INDEX activity_article_by_article ON activity_article (treaty, article, activity);
