package org.istmo.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Words;
import org.jspecify.annotations.Nullable;

/** Looks at who brings what for whom, before any of it is read. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Counter {

    private static final int LONGEST_CODE = 20;

    private Offices offices;

    protected Counter() {}

    @Inject
    public Counter(Offices offices) {
        this.offices = offices;
    }

    /**
     * The office that the file is for.
     *
     * @throws Forbidden unless the reader is an officer of it
     * @throws Invalid when there is no such office
     */
    public OfficeCode office(Reader reader, @Nullable String code) {
        reader.mustBe(Role.OFFICER);
        if (code == null || code.isBlank()) {
            throw new Invalid("?office", "missing", "Say for which office the file is.");
        }
        Words.oneLine("?office", code);
        if (code.length() > LONGEST_CODE || !offices.knows(new OfficeCode(code))) {
            throw new Invalid("?office", "unknown-office", "There is no such office.");
        }
        OfficeCode office = new OfficeCode(code);
        reader.mustActAs(Role.OFFICER, office);
        return office;
    }

    /** @throws Invalid unless it is {@code true} or {@code false} */
    static boolean yesOrNo(String pointer, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new Invalid(pointer, "no-boolean", "It is true or false.");
        }
        return text.equals("true");
    }
}
