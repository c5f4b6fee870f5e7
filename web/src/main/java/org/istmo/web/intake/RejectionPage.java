package org.istmo.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Role;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Rejection;
import org.istmo.domain.intake.RejectionState;
import org.istmo.domain.intake.Rejections;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.page.Once;
import org.istmo.web.template.MendableRow;

/** {@code /imports/{id}/rejections/{n}}: something that was kept out of a file, with a form in which it is mended. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class RejectionPage {

    /** Where a request keeps which of its receipt's rejections it is. */
    static final String ORDINAL = "org.istmo.rejection.ordinal";

    /** Where a request keeps the rejection itself. */
    static final String REJECTION = "org.istmo.rejection";

    private SignedIn signedIn;
    private Rejections rejections;
    private RejectionForms forms;
    private RejectionWords words;
    private HttpServletRequest request;
    private final Once<RejectionState> state = Once.of(this::readState);
    private final Once<RejectionLine> line = Once.of(() -> words.line(receipt(), rejection(), state()));
    private final Once<List<MendableRow.Field>> fields = Once.of(this::readFields);

    protected RejectionPage() {}

    @Inject
    public RejectionPage(
            SignedIn signedIn,
            Rejections rejections,
            RejectionForms forms,
            RejectionWords words,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.rejections = rejections;
        this.forms = forms;
        this.words = words;
        this.request = request;
    }

    public RejectionLine getLine() {
        return line.get();
    }

    public String getReceipt() {
        return "/imports/" + receipt().id();
    }

    /** What was typed and not taken. */
    public FilledForm getForm() {
        return request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed
                ? typed
                : FilledForm.holding(Map.of());
    }

    /** Whether the reader may mend or dismiss it. */
    public boolean isMending() {
        return state().isOpen()
                && signedIn.reader().is(Role.OFFICER)
                && signedIn.reader().actsFor(receipt().office());
    }

    /** Whether it is the element of an activity, to be mended as a text. */
    public boolean isElement() {
        return receipt().format().equals(Delivery.IATI);
    }

    /** As it was typed, or as it came. */
    public String getElementText() {
        String typed = getForm().value(RejectionForms.ELEMENT);
        return typed.isEmpty() ? rejection().source() : typed;
    }

    /** The cells of a row, as they were typed, or as they came; none of anything else. */
    public List<MendableRow.Field> getFields() {
        return fields.get();
    }

    private List<MendableRow.Field> readFields() {
        if (isElement()) {
            return List.of();
        }
        FilledForm form = getForm();
        return forms.row(signedIn.reader(), receipt(), rejection()).map(MendableRow::fields).orElse(List.of()).stream()
                .map(field -> form.values().containsKey(field.name())
                        ? field.typed(form.value(field.name()), form.fault(field.name()))
                        : field)
                .toList();
    }

    private RejectionState state() {
        return state.get();
    }

    private RejectionState readState() {
        return Optional.ofNullable(rejections
                        .states(Scope.of(signedIn.reader()), receipt(), ordinal() - 1, 1)
                        .get(ordinal()))
                .orElseThrow(() -> new Missing("rejection"));
    }

    private int ordinal() {
        return Optional.ofNullable((Integer) request.getAttribute(ORDINAL)).orElseThrow(() -> new Missing("rejection"));
    }

    private Rejection rejection() {
        return Optional.ofNullable((Rejection) request.getAttribute(REJECTION))
                .orElseThrow(() -> new Missing("rejection"));
    }

    private Receipt receipt() {
        return Optional.ofNullable((Receipt) request.getAttribute(ImportPage.RECEIPT))
                .orElseThrow(() -> new Missing("import"));
    }
}
