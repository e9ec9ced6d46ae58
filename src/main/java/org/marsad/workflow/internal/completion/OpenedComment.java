package org.marsad.workflow.internal.completion;

import java.util.Date;
import org.camunda.bpm.engine.task.Comment;

/** A comment of the engine with the text that was sealed in it. */
record OpenedComment(Comment stored, String text) implements Comment {

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String getUserId() {
        return stored.getUserId();
    }

    @Override
    public Date getTime() {
        return stored.getTime();
    }

    @Override
    public String getTaskId() {
        return stored.getTaskId();
    }

    @Override
    public String getRootProcessInstanceId() {
        return stored.getRootProcessInstanceId();
    }

    @Override
    public String getProcessInstanceId() {
        return stored.getProcessInstanceId();
    }

    @Override
    public String getFullMessage() {
        return text;
    }

    @Override
    public Date getRemovalTime() {
        return stored.getRemovalTime();
    }
}
