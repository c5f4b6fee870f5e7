package org.istmo.web.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * Pages are stateless from their beginning: nobody fills the memory with sessions by asking for the sign-in page, any node can take any form, and no
 * page expires. The template says so as well, for the form that comes back; for the page that is asked for that is too late: by then the component
 * library has opened a session for its nonce.
 */
public class StatelessPages extends ViewHandlerWrapper {

    public StatelessPages(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot page = super.createView(context, viewId);
        page.setTransient(true);
        return page;
    }
}
