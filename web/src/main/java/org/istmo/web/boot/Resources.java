package org.istmo.web.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** What the environment says, for injection. What the libraries need is produced in them: they see no bean of the web archive. */
@ApplicationScoped
public class Resources {

    @Produces
    Settings settings() {
        return Settings.from(System.getenv());
    }
}
