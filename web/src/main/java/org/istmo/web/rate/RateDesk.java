package org.istmo.web.rate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.money.RateBook;
import org.istmo.domain.money.RateFilter;
import org.istmo.domain.money.RateLoad;
import org.istmo.domain.money.Rates;
import org.istmo.domain.problem.Unreadable;
import org.istmo.domain.scope.Scope;
import org.istmo.web.audit.HandedOut;
import org.istmo.web.boot.Settings;
import org.istmo.web.form.FilledForm;
import org.istmo.web.intake.SpooledFile;

/** Where rates are brought and taken, for the API and the pages alike. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RateDesk {

    private Settings settings;
    private RateBook book;
    private Rates rates;
    private HandedOut handedOut;

    protected RateDesk() {}

    @Inject
    public RateDesk(Settings settings, RateBook book, Rates rates, HandedOut handedOut) {
        this.settings = settings;
        this.book = book;
        this.rates = rates;
        this.handedOut = handedOut;
    }

    /**
     * Takes in a file of rates, whole or not at all.
     *
     * @throws org.istmo.domain.problem.Invalid naming every line that cannot stand
     */
    RateLoad load(Reader by, InputStream body) throws IOException {
        by.mustBe(Role.FINANCE);
        try (SpooledFile file = SpooledFile.of(body, settings.maxUpload());
                BufferedReader text = new BufferedReader(new InputStreamReader(
                        Files.newInputStream(file.path()), StandardCharsets.UTF_8.newDecoder()))) {
            return book.load(by, text);
        } catch (CharacterCodingException noText) {
            throw new Unreadable("no-utf-8", "The file is no text in UTF-8.");
        }
    }

    /** Takes in one rate from the fields of a form. */
    RateLoad load(Reader by, FilledForm form) throws IOException {
        by.mustBe(Role.FINANCE);
        return book.load(by, new BufferedReader(new StringReader(RateCsv.HEAD + "\n" + OneRate.line(form) + "\n")));
    }

    /**
     * The rates that are asked for in the form in which they are loaded. That they are taken stands in the trail.
     *
     * @throws org.istmo.domain.problem.Forbidden unless the reader is of the staff
     */
    StreamingOutput handOut(Reader by, RateFilter filter) {
        Scope scope = Scope.of(by);
        scope.mustBeStaff();
        handedOut.to(by, "rates.download", "rates", RateQuery.asked(filter));
        return out -> write(scope, filter, out);
    }

    private void write(Scope scope, RateFilter filter, OutputStream out) throws IOException {
        RateCsv.write(out, taker -> rates.each(scope, filter, taker));
    }
}
