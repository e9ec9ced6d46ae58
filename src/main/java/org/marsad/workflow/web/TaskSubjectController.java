package org.marsad.workflow.web;

import org.marsad.workflow.internal.staff.TaskSubjects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Leads to a task from wherever it is named, and from a task, which is all that Tasklist knows, to the page of what it
 * is about. 404 for a task the person may not see, as for one that does not exist.
 */
@Controller
class TaskSubjectController {

    private static final String IN_TASKLIST = "redirect:/camunda/app/tasklist/default/#/?task=";

    private final TaskSubjects subjects;

    TaskSubjectController(TaskSubjects subjects) {
        this.subjects = subjects;
    }

    /** For letters, lists and pages: the task in Tasklist; after the login form too, which keeps where it was asked for. */
    @GetMapping("/staff/tasks/{id}")
    String task(@PathVariable("id") String taskId) {
        return subjects.pageOf(taskId).map(page -> IN_TASKLIST + taskId).orElseThrow(TaskSubjectController::notFound);
    }

    /** For Tasklist: what it shows in a frame beside the task's form. */
    @GetMapping("/staff/tasks/{id}/subject")
    String subject(@PathVariable("id") String taskId) {
        return subjects.pageOf(taskId).map(page -> "redirect:" + page).orElseThrow(TaskSubjectController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
