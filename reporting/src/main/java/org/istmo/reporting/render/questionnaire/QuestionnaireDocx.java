package org.istmo.reporting.render.questionnaire;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.questionnaire.Answer;
import org.istmo.domain.questionnaire.Consent;
import org.istmo.domain.questionnaire.Questionnaire;
import org.istmo.domain.questionnaire.Round;
import org.istmo.domain.questionnaire.RoundTask;
import org.istmo.domain.questionnaire.TaskFields;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.ArticleTexts;
import org.istmo.domain.treaty.Chapter;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.FixedTimeZip;
import org.istmo.reporting.render.RenderingFailed;
import org.istmo.reporting.render.Wording;
import org.jspecify.annotations.Nullable;

/** A questionnaire as a Word document in one language. The same questionnaire gives the same bytes. */
public final class QuestionnaireDocx {

    private static final String TYPE = "questionnaire";

    private final Questionnaire questionnaire;
    private final Wording wording;

    private QuestionnaireDocx(Questionnaire questionnaire, Language language) {
        this.questionnaire = questionnaire;
        this.wording = new Wording(TYPE, language);
    }

    /** Writes all of it, or nothing. */
    public static void write(Questionnaire questionnaire, Language language, OutputStream out) throws IOException {
        LocaleUtil.setUserLocale(language.locale());
        XWPFDocument document = new XWPFDocument();
        try {
            new QuestionnaireDocx(questionnaire, language).compose(document);
            FixedTimeZip.write(document, out);
        } catch (RuntimeException e) {
            throw new RenderingFailed(
                    "round " + questionnaire.round().key().id() + " as docx in " + language.code(), e);
        } finally {
            document.getPackage().revert();
            LocaleUtil.resetUserLocale();
        }
    }

    private void compose(XWPFDocument document) {
        WordPaper paper = new WordPaper(document, wording.language());
        properties(document);
        PageMarks.write(document, marking(), foot(), wording.word("page"));
        paper.paragraph("Title", wording.word("title"));
        paper.paragraph("Subtitle", subtitle());
        particulars(paper);
        paper.paragraph("Heading1", wording.word("section.how"));
        paper.paragraph("Normal", wording.word("how"));
        if (questionnaire.answers().stream().anyMatch(answer -> isTranslated(answer.article()))) {
            paper.paragraph("Normal", wording.word("translated"));
        }
        if (questionnaire.answers().stream()
                .anyMatch(answer -> ArticleTexts.of(answer.article()).isPresent())) {
            paper.paragraph("Normal", wording.word("quoted"));
        }
        paper.paragraph("Normal", notice());
        tasks(paper);
        articles(paper);
    }

    private void properties(XWPFDocument document) {
        Round round = questionnaire.round();
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        core.setTitle(wording.word("title") + " – " + subtitle());
        core.setCreator(wording.word("organisation"));
        core.setLastModifiedByUser(wording.word("organisation"));
        core.setDescription(marking());
        core.getUnderlyingProperties().setLanguageProperty(wording.language().code());
        Optional<Date> moment = Optional.of(Date.from(round.openedAt().toInstant()));
        core.setCreated(moment);
        core.setModified(moment);
        document.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("Istmo");
    }

    private String subtitle() {
        Integer cycle = questionnaire.round().cycle();
        String state = in(questionnaire.state());
        String treaty = in(questionnaire.treaty());
        return cycle == null
                ? state + ": " + treaty
                : wording.sentence("subtitle.cycle", state, treaty, cycle.toString());
    }

    private String foot() {
        Round round = questionnaire.round();
        Integer cycle = round.cycle();
        return wording.sentence(
                cycle == null ? "foot" : "foot.cycle",
                round.key().treaty(),
                in(questionnaire.state()),
                String.valueOf(round.key().id()),
                String.valueOf(cycle));
    }

    private String marking() {
        Consent consent = released();
        return consent == null
                ? wording.word("confidential")
                : wording.sentence("released", consent.reference(), wording.day(consent.givenOn()));
    }

    private String notice() {
        Consent consent = released();
        return consent == null
                ? wording.word("notice.confidential")
                : wording.sentence("notice.released", wording.day(consent.givenOn()), consent.reference());
    }

    private @Nullable Consent released() {
        return questionnaire.round().isReleased() ? questionnaire.round().consent() : null;
    }

    private void particulars(WordPaper paper) {
        Round round = questionnaire.round();
        int named = WordPaper.WIDTH * 3 / 10;
        WordTable table = paper.table(named, WordPaper.WIDTH - named)
                .named(wording.word("of.state"), in(questionnaire.state()))
                .named(wording.word("of.treaty"), in(questionnaire.treaty()));
        if (round.cycle() != null) {
            table.named(wording.word("of.cycle"), String.valueOf(round.cycle()));
        }
        table.named(wording.word("of.date"), wording.day(round.date()))
                .named(wording.word("of.number"), String.valueOf(round.key().id()))
                .named(wording.word("of.answered"), answered());
        RoundTask task = questionnaire.task();
        if (task != null) {
            of(task, table);
        }
    }

    private String answered() {
        long answered = questionnaire.answers().stream()
                .filter(answer -> answer.state() == Answer.State.ANSWERED || answer.state() == Answer.State.CONFIRMED)
                .count();
        return wording.sentence(
                "counted",
                wording.count(answered),
                wording.count(questionnaire.answers().size()));
    }

    private void of(RoundTask task, WordTable table) {
        table.named(wording.word("of.institution"), task.institution());
        said(task, TaskFields.CONTACT).ifPresent(contact -> table.named(wording.word("of.contact"), contact));
        table.named(wording.word("of.articles"), String.join(", ", task.articles()))
                .named(wording.word("of.due"), day(task, TaskFields.DUE_ON));
        said(task, TaskFields.NOTE)
                .ifPresent(note -> table.named(
                        wording.word("of.note"), wording.sentence("dated", note, day(task, TaskFields.SENT_ON))));
        said(task, TaskFields.REPLY_NOTE)
                .ifPresent(note -> table.named(
                        wording.word("of.reply"), wording.sentence("dated", note, day(task, TaskFields.ANSWERED_ON))));
    }

    private void tasks(WordPaper paper) {
        if (questionnaire.tasks().isEmpty()) {
            return;
        }
        paper.paragraph("Heading1", wording.word("section.tasks"));
        int day = WordPaper.WIDTH * 3 / 20;
        int wide = (WordPaper.WIDTH - 3 * day) / 2;
        WordTable table = paper.table(wide, WordPaper.WIDTH - 3 * day - wide, day, day, day)
                .head(List.of(
                        wording.word("column.institution"),
                        wording.word("column.articles"),
                        wording.word("column.due"),
                        wording.word("column.sent"),
                        wording.word("column.replied")));
        for (RoundTask task : questionnaire.tasks()) {
            table.row(List.of(
                    task.institution(),
                    String.join(", ", task.articles()),
                    day(task, TaskFields.DUE_ON),
                    day(task, TaskFields.SENT_ON),
                    day(task, TaskFields.ANSWERED_ON)));
        }
    }

    private void articles(WordPaper paper) {
        AnswerTable table = new AnswerTable(wording, questionnaire.questions());
        String under = "";
        for (Answer answer : questionnaire.answers()) {
            String over = heading(answer.article().chapter());
            if (!over.equals(under)) {
                paper.paragraph("Heading1", over);
                under = over;
            }
            paper.paragraph("Heading2", heading(answer.article()));
            ArticleTexts.of(answer.article()).ifPresent(text -> ArticleQuotation.write(paper, text, wording));
            paper.paragraph("Standing", standing(answer));
            table.write(paper, answer);
        }
    }

    private String heading(@Nullable Chapter chapter) {
        return chapter == null ? wording.word("section.articles") : chapter.chapter() + ". " + in(chapter.title());
    }

    private String heading(Article article) {
        return wording.sentence(
                isTranslated(article) ? "article.translated" : "article", article.article(), in(article.title()));
    }

    private boolean isTranslated(Article article) {
        return article.workingTranslation() && wording.language() == Language.ES;
    }

    private String standing(Answer answer) {
        String stands = wording.word("answer." + answer.state().word());
        Answer.Prefilled prefilled = answer.prefilled();
        return prefilled == null
                ? stands
                : stands + " "
                        + wording.sentence(
                                "prefilled." + prefilled.from(), prefilled.source(), wording.day(prefilled.date()));
    }

    private static Optional<String> said(RoundTask task, String field) {
        return Optional.ofNullable(task.values().get(field)).map(String::valueOf);
    }

    private String day(RoundTask task, String field) {
        LocalDate day = task.day(field);
        return day == null ? "" : wording.day(day);
    }

    private String in(Bilingual words) {
        return Objects.requireNonNullElse(wording.language() == Language.EN ? words.en() : words.es(), "");
    }
}
