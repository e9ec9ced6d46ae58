package org.marsad.workflow.web;

import org.marsad.workflow.internal.staff.TaskSubmissions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Leads from a task, which is all that Tasklist knows, to its submission's page. */
@Controller
class TaskSubmissionController {

    private final TaskSubmissions submissions;

    TaskSubmissionController(TaskSubmissions submissions) {
        this.submissions = submissions;
    }

    /** 404 for a task the person may not see, as for one that does not exist. */
    @GetMapping("/staff/tasks/{id}")
    String submission(@PathVariable("id") String taskId) {
        return submissions
                .ofTask(taskId)
                .map(id -> "redirect:/staff/submissions/" + id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
