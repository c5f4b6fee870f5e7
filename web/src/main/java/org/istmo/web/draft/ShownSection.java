package org.istmo.web.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Role;
import org.istmo.domain.grant.Agreement;
import org.istmo.domain.narrative.SectionText;
import org.istmo.domain.narrative.SectionTexts;
import org.istmo.domain.problem.Missing;

/** The section whose page is shown, and those beside it. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ShownSection {

    static final String AGREEMENT = "org.istmo.draft.agreement";
    static final String CODE = "org.istmo.draft.section";

    private ShownDraft shown;
    private SectionTexts texts;

    protected ShownSection() {}

    @Inject
    public ShownSection(ShownDraft shown, SectionTexts texts) {
        this.shown = shown;
        this.texts = texts;
    }

    Agreement agreement() {
        if (shown.attribute(AGREEMENT) instanceof Agreement agreement) {
            return agreement;
        }
        throw new Missing("page");
    }

    String code() {
        return String.valueOf(shown.attribute(CODE));
    }

    /** All of an agreement's, in the order of a report. */
    List<SectionText> of(Agreement agreement) {
        return texts.of(
                shown.scope(),
                agreement.number(),
                shown.report().from(),
                shown.report().to());
    }

    /** @throws Missing when there is no such section */
    SectionText text() {
        return of(agreement()).stream()
                .filter(section -> section.code().equals(code()))
                .findFirst()
                .orElseThrow(() -> new Missing("section"));
    }

    Optional<SectionText.Written> now() {
        return Optional.ofNullable(text().now());
    }

    /** Whether the reader writes for the agreement. */
    boolean isWriting(Agreement agreement) {
        return shown.reader().isAnyOf(Role.OFFICER, Role.HEAD) && shown.reader().actsFor(agreement.office());
    }

    String href(Agreement agreement, String code) {
        return shown.href() + "/narratives/" + agreement.id() + "/" + code;
    }

    /** The address of the page. */
    String href() {
        return href(agreement(), code());
    }
}
