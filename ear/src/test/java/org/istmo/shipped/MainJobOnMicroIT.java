package org.istmo.shipped;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** On Payara Micro over the embedded database. */
@ExtendWith({EmptyHome.class, ArquillianExtension.class})
class MainJobOnMicroIT implements MainJob, InABrowser {

    private static final Story STORY = new Story(Server.ofEnvironment());

    @Deployment(testable = false)
    static WebArchive application() {
        return Shipped.war();
    }

    @Override
    public Story story() {
        return STORY;
    }

    /** The embedded database knows one role. */
    @Override
    public boolean isProtected() {
        return false;
    }
}
