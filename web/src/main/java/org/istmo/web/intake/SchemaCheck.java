package org.istmo.web.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Holds one activity after another against IATI's schema, each as a document of its own. */
final class SchemaCheck implements ErrorHandler {

    /** Beyond these an activity's further violations are not worth keeping. */
    private static final int MOST = 200;

    private final ValidatorHandler validator;
    private List<Violation> violations = new ArrayList<>();
    private @Nullable Element current;

    SchemaCheck() {
        this.validator = ActivitySchema.validator(Locale.ENGLISH);
        validator.setErrorHandler(this);
    }

    /** Takes the events of an activity, between a start and an end of document of their own. */
    ValidatorHandler events() {
        return validator;
    }

    /** The element that the next events are about. */
    void at(Element element) {
        current = element;
    }

    /** What was found since this was last asked. */
    List<Violation> take() {
        List<Violation> taken = violations;
        violations = new ArrayList<>();
        return taken;
    }

    @Override
    public void warning(SAXParseException warning) {
        found(warning);
    }

    @Override
    public void error(SAXParseException error) {
        found(error);
    }

    @Override
    public void fatalError(SAXParseException error) throws SAXException {
        throw error;
    }

    private void found(SAXParseException what) {
        if (current == null || violations.size() >= MOST) {
            return;
        }
        Violation violation = new Violation(current, String.valueOf(what.getMessage()));
        int last = violations.size() - 1;
        if (last >= 0 && violation.repeatsTheValue() && violations.get(last).element() == current) {
            violation = new Violation(
                    current, violation.message() + " " + violations.remove(last).message());
        }
        violations.add(violation);
    }
}
