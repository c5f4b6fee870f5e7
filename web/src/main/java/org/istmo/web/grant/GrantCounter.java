package org.istmo.web.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.istmo.domain.access.Reader;
import org.istmo.domain.grant.AgreementDesk;
import org.istmo.domain.grant.AgreementTerms;
import org.istmo.web.form.JsonForm;

/** Where agreements are entered and changed from what describes them as JSON, for the API and the pages alike. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class GrantCounter {

    private AgreementDesk desk;

    protected GrantCounter() {}

    @Inject
    public GrantCounter(AgreementDesk desk) {
        this.desk = desk;
    }

    /**
     * @return the number of its row
     * @throws org.istmo.domain.problem.Invalid naming every field that cannot be taken
     */
    long enter(Reader by, String body) {
        AgreementTerms terms = GrantForm.read(JsonForm.of(body), desk.codes(by));
        return desk.enter(by, terms);
    }

    /** @param version what the change was made from */
    void change(Reader by, long id, long version, String body) {
        AgreementTerms terms = GrantForm.read(JsonForm.of(body), desk.codes(by, id));
        desk.change(by, id, version, terms);
    }
}
