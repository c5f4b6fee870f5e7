package org.istmo.domain.database;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;

/** How statements reach a database. Each is read for its named parameters once in the life of the program, whoever asks: that costs as much as a fifth of asking. */
public final class IstmoJdbi {

    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private IstmoJdbi() {}

    public static Jdbi on(DataSource dataSource) {
        return Jdbi.create(dataSource).configure(SqlStatements.class, statements -> statements.setSqlParser(PARSER));
    }
}
