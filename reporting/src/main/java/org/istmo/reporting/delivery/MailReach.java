package org.istmo.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.jdbi.v3.core.Jdbi;

/** Whom mail reaches from here: nobody without a mail server, and nobody in a domain that no mail goes to. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class MailReach {

    private Jdbi jdbi;
    private boolean there;

    protected MailReach() {}

    @Inject
    public MailReach(DataSource dataSource, MailServer server) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.there = server.settings().isPresent();
    }

    public boolean reaches(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return there && jdbi.withHandle(handle -> new MessageRows(handle).allows(domain));
    }
}
