package org.istmo.web.treaty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.OptionalLong;
import org.istmo.domain.access.Reader;
import org.istmo.domain.questionnaire.Questionnaire;
import org.istmo.domain.questionnaire.Questionnaires;
import org.istmo.domain.questionnaire.RoundKey;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.questionnaire.QuestionnaireDocx;
import org.istmo.web.audit.HandedOut;

/** Where the documents of rounds are handed out, for the API and the pages alike. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RoundPapers {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Questionnaires questionnaires;
    private HandedOut handedOut;

    protected RoundPapers() {}

    @Inject
    public RoundPapers(Questionnaires questionnaires, HandedOut handedOut) {
        this.questionnaires = questionnaires;
        this.handedOut = handedOut;
    }

    /** A document that is about to be sent. */
    record Paper(Questionnaire questionnaire, Language language, String name) {

        void write(OutputStream out) throws IOException {
            QuestionnaireDocx.write(questionnaire, language, out);
        }
    }

    /**
     * That it is taken stands in the trail.
     *
     * @param task whose articles alone it holds; empty for all of the round
     * @throws org.istmo.domain.problem.Missing when there is no such round or task, or it is kept from the reader
     */
    Paper handOut(Reader by, RoundKey key, OptionalLong task, Language language) {
        Questionnaire questionnaire = questionnaires.one(by, key, task);
        handedOut.to(
                by,
                "round.download",
                "round:" + key.id(),
                Map.of("language", language.code(), "part", task.isEmpty() ? "whole" : "task:" + task.getAsLong()));
        return new Paper(
                questionnaire,
                language,
                "round-" + key.id() + (task.isEmpty() ? "" : "-task-" + task.getAsLong()) + "-" + language.code()
                        + ".docx");
    }
}
