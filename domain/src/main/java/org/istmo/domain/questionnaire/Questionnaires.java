package org.istmo.domain.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.compliance.Disclosure;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.treaty.TreatyRows;
import org.jdbi.v3.core.Jdbi;

/** Reads rounds whole, to be put on paper. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Questionnaires {

    private Jdbi jdbi;
    private Answers answers;

    protected Questionnaires() {}

    @Inject
    public Questionnaires(DataSource dataSource, Answers answers) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.answers = answers;
    }

    /**
     * A round as far as the reader may know of it.
     *
     * @param task the number of the task whose articles alone are read; empty for all of them
     * @throws Missing when there is no such round or task, or it is kept from the reader
     */
    public Questionnaire one(Reader by, RoundKey key, OptionalLong task) {
        Disclosure disclosure = Disclosure.to(by);
        List<Answer> all = answers.list(by, key);
        return jdbi.withHandle(handle -> {
            RoundRows rows = new RoundRows(handle, disclosure);
            Round round = rows.one(key);
            if (task.isPresent() && !disclosure.confidential()) {
                throw Missing.notTheirs("task");
            }
            RoundTask of = task.isEmpty() ? null : RoundTasks.found(handle, key, task.getAsLong());
            return new Questionnaire(
                    round,
                    TreatyRows.one(handle, key.treaty()).title(),
                    TreatyRows.state(handle, key.state()).name(),
                    of,
                    of == null && disclosure.confidential() ? new TaskRows(handle).of(key) : List.of(),
                    rows.questions(key.id()),
                    of == null
                            ? all
                            : all.stream()
                                    .filter(answer -> of.articles()
                                            .contains(answer.article().article()))
                                    .toList());
        });
    }
}
