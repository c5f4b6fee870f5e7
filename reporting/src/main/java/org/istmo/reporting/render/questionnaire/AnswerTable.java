package org.istmo.reporting.render.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.questionnaire.Answer;
import org.istmo.domain.questionnaire.Question;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.Wording;
import org.jspecify.annotations.Nullable;

/** What is asked of an article beside what is answered, one question a row; where nothing is, there is room. */
final class AnswerTable {

    /** In the order that they are offered in. */
    private static final List<String> STATUSES =
            List.of("implemented", "partly", "not", "not-applicable", "not-reviewed");

    private static final int ROOM = 2;

    /** Characters of an answer whose row stays on one page. */
    private static final int SHORT = 1_500;

    private static final String TICKED = "☒ ";
    private static final String EMPTY = "☐ ";

    private final Wording wording;
    private final List<Question> questions;

    AnswerTable(Wording wording, List<Question> questions) {
        this.wording = wording;
        this.questions = questions;
    }

    void write(WordPaper paper, Answer answer) {
        int asked = WordPaper.WIDTH * 2 / 5;
        WordTable table = paper.table(asked, WordPaper.WIDTH - asked)
                .head(List.of(wording.word("column.asked"), wording.word("column.answer")));
        for (Question question : questions) {
            XWPFTableRow row = table.row();
            WordTable.paragraph(row.getCell(0), "CellHead", in(question.name()));
            WordTable.paragraph(row.getCell(0), "Cell", in(question.text()));
            answered(row.getCell(1), question, answer);
            row.setCantSplitRow(row.getCell(1).getText().length() < SHORT);
        }
    }

    private void answered(XWPFTableCell cell, Question question, Answer answer) {
        if (question.kind() == Question.Kind.STATUS) {
            prefilled(cell, answer, answer.status() != null);
            STATUSES.forEach(status -> WordTable.paragraph(
                    cell,
                    "Cell",
                    (status.equals(answer.status()) ? TICKED : EMPTY) + wording.word("status." + status)));
            return;
        }
        List<String> said = said(question, answer);
        prefilled(cell, answer, !said.isEmpty());
        said.forEach(text -> WordTable.paragraph(cell, "Cell", text));
        for (int line = said.isEmpty() ? 0 : ROOM - 1; line < ROOM; line++) {
            WordTable.paragraph(cell, "Cell", "");
        }
    }

    /** Says of what nobody looked at yet that it was pre-filled. */
    private void prefilled(XWPFTableCell cell, Answer answer, boolean holds) {
        if (holds && answer.state() == Answer.State.PREFILLED) {
            WordTable.paragraph(cell, "CellHead", wording.word("prefilled"));
        }
    }

    private List<String> said(Question question, Answer answer) {
        return switch (question.kind()) {
            case NEEDS ->
                answer.things(AssessmentPart.NEEDS).stream()
                        .map(need -> wording.word("priority." + need.get("priority")) + ": " + text(need))
                        .toList();
            case EVIDENCE ->
                answer.things(AssessmentPart.EVIDENCE).stream().map(this::shown).toList();
            default -> {
                Bilingual words = answer.replies().get(question.code());
                yield words == null ? List.of() : in(words).lines().toList();
            }
        };
    }

    private String shown(Map<String, Object> evidence) {
        String where = Stream.of("link", "reference")
                .map(evidence::get)
                .filter(String.class::isInstance)
                .map(String::valueOf)
                .findFirst()
                .orElseGet(() -> wording.sentence("evidence.upload", String.valueOf(evidence.get("upload"))));
        return text(evidence) + " – " + where;
    }

    private String text(Map<String, Object> thing) {
        return thing.get("text") instanceof Bilingual words ? in(words) : "";
    }

    /** In the document's language, or, said so, in the other one that it was given in. */
    private String in(Bilingual words) {
        String own = wording.language() == Language.EN ? words.en() : words.es();
        @Nullable String other = wording.language() == Language.EN ? words.es() : words.en();
        return own != null ? own : other == null ? "" : wording.word("language.other") + " " + other;
    }
}
