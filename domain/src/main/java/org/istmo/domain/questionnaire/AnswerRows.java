package org.istmo.domain.questionnaire;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Fields;
import org.istmo.domain.field.Table;
import org.istmo.domain.field.Whole;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.TreatyRows;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Answers in their tables. */
final class AnswerRows {

    /** The parts that an answer has of an assessment's; recommendations are the reviewers' own. */
    static final Set<AssessmentPart> PARTS = Set.of(AssessmentPart.NEEDS, AssessmentPart.EVIDENCE);

    private static final String BELONGS_TO = "belongsTo";
    private static final String ORDINAL = "ordinal";

    private final Handle handle;

    AnswerRows(Handle handle) {
        this.handle = handle;
    }

    /** In the treaty's order. */
    List<Answer> of(RoundKey round) {
        return read(round, "");
    }

    Optional<Answer> one(RoundKey round, String article) {
        return read(round, article).stream().findFirst();
    }

    /** @return the number of its row */
    long insert(Reader by, long round, Answer answer) {
        long id = new Numbers(handle).next();
        Answer.Prefilled prefilled = answer.prefilled();
        handle.createUpdate(
                        "INSERT INTO questionnaire_answer (id, belongs_to, treaty, article, ordinal, version, state, status, assessed_version,"
                                + " prefilled_from, prefilled_source, prefilled_on, prefilled_round, changed_at, changed_by) VALUES (:id, :round, :treaty,"
                                + " :article, :ordinal, 1, :state, :status, :assessed, :from, :source, :on, :fromRound, :at, :account)")
                .bind("id", id)
                .bind("round", round)
                .bind("treaty", answer.article().treaty())
                .bind("article", answer.article().article())
                .bind("ordinal", answer.article().ordinal())
                .bind("state", answer.state().word())
                .bind("status", answer.status())
                .bind("assessed", answer.assessedVersion())
                .bind("from", prefilled == null ? null : prefilled.from())
                .bind("source", prefilled == null ? null : prefilled.source())
                .bind("on", prefilled == null ? null : prefilled.date())
                .bind("fromRound", prefilled == null ? null : prefilled.round())
                .bind("at", answer.changedAt())
                .bind("account", by.account())
                .execute();
        insertWithin(id, answer);
        return id;
    }

    /** Writes another version over the one that there is. */
    void update(Reader by, Answer answer) {
        Answer.Taken taken = answer.taken();
        handle.createUpdate(
                        "UPDATE questionnaire_answer SET version = :version, state = :state, status = :status, assessed_version = :assessed,"
                                + " taken_version = :takenVersion, taken_as = :takenAs, taken_at = :takenAt, changed_at = :at, changed_by = :account"
                                + " WHERE id = :id")
                .bind("id", answer.id())
                .bind("version", answer.version())
                .bind("state", answer.state().word())
                .bind("status", answer.status())
                .bind("assessed", answer.assessedVersion())
                .bind("takenVersion", taken == null ? null : taken.version())
                .bind("takenAs", taken == null ? null : taken.as())
                .bind("takenAt", taken == null ? null : taken.at())
                .bind("at", answer.changedAt())
                .bind("account", by.account())
                .execute();
        for (String table : List.of("questionnaire_reply", "questionnaire_need", "questionnaire_evidence")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE belongs_to = :id")
                    .bind("id", answer.id())
                    .execute();
        }
        insertWithin(answer.id(), answer);
    }

    /**
     * Says as which version of its assessment an answer stands by now; the answer itself stays as it is.
     *
     * @param as that version
     */
    void reported(Answer answer, long as) {
        handle.createUpdate("UPDATE questionnaire_answer SET taken_as = :as, assessed_version ="
                        + " CASE WHEN assessed_version = taken_as THEN :as ELSE assessed_version END WHERE id = :id")
                .bind("as", as)
                .bind("id", answer.id())
                .execute();
    }

    /** Gives articles of a round to a task, and takes from it those that it had before. */
    void assign(long round, long task, List<String> articles) {
        handle.createUpdate("UPDATE questionnaire_answer SET task = NULL WHERE task = :task")
                .bind("task", task)
                .execute();
        if (!articles.isEmpty()) {
            handle.createUpdate(
                            "UPDATE questionnaire_answer SET task = :task WHERE belongs_to = :round AND article IN (<articles>)")
                    .bind("task", task)
                    .bind("round", round)
                    .bindList("articles", articles)
                    .execute();
        }
    }

    private void insertWithin(long id, Answer answer) {
        answer.replies()
                .forEach((question, words) -> handle.createUpdate(
                                "INSERT INTO questionnaire_reply (belongs_to, question, words_en, words_es) VALUES (:id, :question, :en, :es)")
                        .bind("id", id)
                        .bind("question", question)
                        .bind("en", words.en())
                        .bind("es", words.es())
                        .execute());
        for (AssessmentPart part : PARTS) {
            long ordinal = 1;
            for (Map<String, Object> thing : answer.things(part)) {
                Map<String, Object> row = new LinkedHashMap<>(thing);
                row.put(BELONGS_TO, id);
                row.put(ORDINAL, ordinal++);
                table(part).insert(handle, row);
            }
        }
    }

    private static Table table(AssessmentPart part) {
        return new Table(
                part == AssessmentPart.NEEDS ? "questionnaire_need" : "questionnaire_evidence",
                Fields.joined(
                        List.of(
                                Field.of(BELONGS_TO, new Whole(1, Long.MAX_VALUE)),
                                Field.of(AssessmentPart.NUMBER, new Whole(1, Long.MAX_VALUE)),
                                Field.of(ORDINAL, new Whole(1, Integer.MAX_VALUE))),
                        part.fields()));
    }

    /** @param article the only one that is read; all of them where it is empty */
    private List<Answer> read(RoundKey round, String article) {
        String which =
                " IN (SELECT a.id FROM questionnaire_answer a WHERE a.belongs_to = :round AND (:article = '' OR a.article = :article))";
        Map<Long, Map<String, Bilingual>> replies = new HashMap<>();
        handle.createQuery("SELECT p.belongs_to, p.question, p.words_en, p.words_es FROM questionnaire_reply p"
                        + " JOIN questionnaire_question q ON q.belongs_to = :round AND q.code = p.question WHERE p.belongs_to"
                        + which
                        + " ORDER BY p.belongs_to, q.ordinal")
                .bind("round", round.id())
                .bind("article", article)
                .map((row, context) -> new Said(
                        row.getLong("belongs_to"),
                        row.getString("question"),
                        new Bilingual(row.getString("words_en"), row.getString("words_es"))))
                .forEach(said -> replies.computeIfAbsent(said.answer(), first -> new LinkedHashMap<>())
                        .put(said.question(), said.words()));
        Map<Long, Map<AssessmentPart, List<Map<String, Object>>>> parts = parts(round, article, which);
        Map<String, Article> articles = TreatyRows.articles(handle, round.treaty()).stream()
                .collect(Collectors.toMap(Article::article, Function.identity()));
        List<Answer> answers = new ArrayList<>();
        handle.createQuery(
                        "SELECT a.*, w.name AS changed_by_name, EXISTS (SELECT 1 FROM assessment_release x JOIN assessment s ON s.id = x.assessment"
                                + " WHERE x.given_with = a.belongs_to AND x.withdrawn_at IS NULL AND s.treaty = a.treaty AND s.article = a.article) AS released"
                                + " FROM questionnaire_answer a JOIN account w ON w.id = a.changed_by WHERE a.id"
                                + which + " ORDER BY a.ordinal, a.article")
                .bind("round", round.id())
                .bind("article", article)
                .map((row, context) -> answer(
                        row,
                        articles,
                        replies.getOrDefault(row.getLong("id"), Map.of()),
                        parts.getOrDefault(row.getLong("id"), Map.of())))
                .forEach(answers::add);
        return answers;
    }

    private Map<Long, Map<AssessmentPart, List<Map<String, Object>>>> parts(
            RoundKey round, String article, String which) {
        Map<Long, Map<AssessmentPart, List<Map<String, Object>>>> parts = new HashMap<>();
        for (AssessmentPart part : PARTS) {
            Table table = table(part);
            table.select(handle, "WHERE r.belongs_to" + which + " ORDER BY r.belongs_to, r.ordinal")
                    .bind("round", round.id())
                    .bind("article", article)
                    .map((row, context) -> table.read(row))
                    .forEach(thing -> {
                        long of = thing.remove(BELONGS_TO) instanceof Long number ? number : 0;
                        thing.remove(ORDINAL);
                        parts.computeIfAbsent(of, first -> new EnumMap<>(AssessmentPart.class))
                                .computeIfAbsent(part, first -> new ArrayList<>())
                                .add(thing);
                    });
        }
        return parts;
    }

    private static Answer answer(
            ResultSet row,
            Map<String, Article> articles,
            Map<String, Bilingual> replies,
            Map<AssessmentPart, List<Map<String, Object>>> parts)
            throws SQLException {
        return new Answer(
                row.getLong("id"),
                Objects.requireNonNull(articles.get(row.getString("article"))),
                row.getLong("version"),
                Answer.State.of(row.getString("state")),
                row.getString("status"),
                replies,
                parts,
                row.getObject("task", Long.class),
                row.getLong("assessed_version"),
                prefilled(row),
                taken(row),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getString("changed_by_name"));
    }

    private static Answer.@Nullable Prefilled prefilled(ResultSet row) throws SQLException {
        String from = row.getString("prefilled_from");
        return from == null
                ? null
                : new Answer.Prefilled(
                        from,
                        row.getString("prefilled_source"),
                        row.getObject("prefilled_on", LocalDate.class),
                        row.getObject("prefilled_round", Long.class));
    }

    private static Answer.@Nullable Taken taken(ResultSet row) throws SQLException {
        Long version = row.getObject("taken_version", Long.class);
        return version == null
                ? null
                : new Answer.Taken(
                        version,
                        row.getLong("taken_as"),
                        row.getObject("taken_at", OffsetDateTime.class),
                        row.getBoolean("released"));
    }

    private record Said(long answer, String question, Bilingual words) {}
}
