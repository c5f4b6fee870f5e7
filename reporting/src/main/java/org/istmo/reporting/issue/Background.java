package org.istmo.reporting.issue;

/** Work in the background that is finished whatever becomes of the node that began it. */
public interface Background {

    /** Takes up what this node had begun when it went away. Called once, before anything else is begun. */
    void resume();

    /** Takes up what nobody finishes, and says that what is underway here is; called from time to time. */
    void look();
}
