package org.istmo.reporting.issue;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.istmo.reporting.delivery.MailServer;
import org.istmo.reporting.delivery.MailSettings;
import org.istmo.reporting.signature.SigningSettings;

/** The server's threads for work in the background, for injection; looked up by name because {@code @Resource} stays null in a library. */
@ApplicationScoped
@SuppressWarnings("BanJNDI") // Constant names of the server's own tree.
public class ServerThreads {

    @Produces
    @ApplicationScoped
    ManagedExecutorService executor() throws NamingException {
        return InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
    }

    @Produces
    @ApplicationScoped
    ManagedThreadFactory threads() throws NamingException {
        return InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
    }

    @Produces
    Node node() {
        return Node.HERE;
    }

    @Produces
    PublicAddress publicAddress() {
        return PublicAddress.from(System.getenv());
    }

    @Produces
    MailServer mailServer() {
        return new MailServer(
                MailSettings.from(System.getenv(), publicAddress().url()),
                publicAddress().url());
    }

    @Produces
    SigningSettings signingSettings() {
        return SigningSettings.from(System.getenv(), publicAddress().url());
    }
}
