package org.istmo.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Receipts;
import org.istmo.domain.intake.Rejection;
import org.istmo.domain.intake.Rejections;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.problem.Unreadable;
import org.istmo.domain.scope.Scope;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.language.Reading;
import org.istmo.web.template.MendableRow;
import org.istmo.web.template.RejectionDesk;
import org.istmo.web.template.TemplateFiles;

/** What is sent from the page of a rejection. What is not taken comes back as it was typed, with why. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RejectionForms {

    /** The field that holds an activity's element. */
    static final String ELEMENT = "element";

    private static final String REASON = "reason";
    private static final String CELL = "cell";

    private Receipts receipts;
    private Rejections rejections;
    private RejectionDesk desk;
    private Mending mending;
    private TemplateFiles templates;
    private RefusalWords words;
    private Reading reading;

    protected RejectionForms() {}

    @Inject
    public RejectionForms(
            Receipts receipts,
            Rejections rejections,
            RejectionDesk desk,
            Mending mending,
            TemplateFiles templates,
            RefusalWords words,
            Reading reading) {
        this.receipts = receipts;
        this.rejections = rejections;
        this.desk = desk;
        this.mending = mending;
        this.templates = templates;
        this.words = words;
        this.reading = reading;
    }

    /** @throws Missing when there is none */
    Rejection one(Reader reader, Receipt receipt, int ordinal) {
        return receipts.rejections(Scope.of(reader), receipt, ordinal - 1, 1).stream()
                .findFirst()
                .orElseThrow(() -> new Missing("rejection"));
    }

    Optional<MendableRow> row(Reader reader, Receipt receipt, Rejection rejection) {
        return desk.row(reader, receipt, rejection, reading.getLanguage());
    }

    /** @throws Conflict when it is not open any more */
    FilledForm mend(Reader by, Receipt receipt, int ordinal, FilledForm form) throws IOException {
        by.mustActAs(Role.OFFICER, receipt.office());
        Rejection rejection = one(by, receipt, ordinal);
        mustBeOpen(by, receipt, ordinal);
        try {
            if (receipt.format().equals(Delivery.IATI)) {
                Mended mended = mending.activity(by, receipt, ordinal, form.value(ELEMENT));
                return mended.receipt().isPresent() ? form : form.with(Map.of(ELEMENT, why(mended)));
            }
            MendableRow row = row(by, receipt, rejection).orElseThrow(() -> new Missing("row"));
            Mended mended = mending.row(by, receipt, ordinal, row, typed(form));
            return mended.receipt().isPresent() ? form : form.with(faults(row, mended));
        } catch (Unreadable | Invalid unsound) {
            return form.with(
                    Map.of(receipt.format().equals(Delivery.IATI) ? ELEMENT : FilledForm.WHOLE, said(unsound)));
        }
    }

    FilledForm dismiss(Reader by, Receipt receipt, int ordinal, FilledForm form) {
        by.mustActAs(Role.OFFICER, receipt.office());
        try {
            rejections.dismiss(by, receipt.id(), ordinal, DismissalReason.of(form.value(REASON)));
            return form;
        } catch (Invalid wrong) {
            return form.with(words.of(wrong, RefusalWords::first));
        }
    }

    private void mustBeOpen(Reader by, Receipt receipt, int ordinal) {
        boolean open = Optional.ofNullable(
                        rejections.states(Scope.of(by), receipt, ordinal - 1, 1).get(ordinal))
                .filter(state -> state.isOpen())
                .isPresent();
        if (!open) {
            throw new Conflict("row-not-open", "It is not open any more.");
        }
    }

    private String why(Mended mended) {
        return mended.reasons().stream()
                .map(reason -> templates.why(reason, reading.getLanguage()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> faults(MendableRow row, Mended mended) {
        Map<String, String> faults = new TreeMap<>();
        row.faults(mended.reasons())
                .forEach((position, why) -> faults.put(position < 0 ? FilledForm.WHOLE : CELL + position, why));
        return faults;
    }

    private String said(Refusal unsound) {
        return FileFaults.of(unsound, words, reading).values().stream().collect(Collectors.joining(" "));
    }

    private static Map<Integer, String> typed(FilledForm form) {
        Map<Integer, String> typed = new TreeMap<>();
        form.values().forEach((name, values) -> {
            if (name.matches(CELL + "\\d{1,4}")) {
                typed.put(Integer.parseInt(name.substring(CELL.length())), first(values));
            }
        });
        return typed;
    }

    private static String first(List<String> values) {
        return values.stream().findFirst().orElse("");
    }
}
