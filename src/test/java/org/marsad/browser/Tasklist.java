package org.marsad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.marsad.support.StaffClient;
import org.openqa.selenium.Keys;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;

/** Camunda Tasklist as a member of the staff uses it: log in, find a task, claim it, fill in its form. */
final class Tasklist {

    /** Looks at the list, two a second, before the filter is clicked again. */
    private static final int LOOKS_FOR_A_CLICK = 40;

    /** Looks at a page of the list, two a second, before the next page is opened. */
    private static final int LOOKS_FOR_A_PAGE = 5;

    private final Browser browser;

    private Tasklist(Browser browser) {
        this.browser = browser;
    }

    static Tasklist login(Browser browser, String username) {
        browser.open("/camunda/app/tasklist/default/");
        assertThat(browser.path()).startsWith("/login");
        browser.type("input[name=username]", username);
        browser.type("input[name=password]", StaffClient.PASSWORD);
        browser.click("button[type=submit]");
        browser.see(".task-filters");
        return new Tasklist(browser);
    }

    /**
     * Opens a filter by a part of its name, and the task of that name in it, leafing through the pages of the list. A click
     * on a filter goes nowhere if the list of filters is drawn anew at that moment: it is clicked again after a while, as a
     * person would.
     */
    static void open(Browser browser, String filter, String task) {
        AtomicInteger looks = new AtomicInteger();
        browser.wait("the task " + task, () -> {
            int look = looks.getAndIncrement();
            if (look % LOOKS_FOR_A_CLICK == 0) {
                browser.click(".task-filters a", filter);
            } else if (look % LOOKS_FOR_A_PAGE == 0) {
                browser.clickIfThere(".pagination-next:not(.disabled) a", "");
            }
            return browser.clickIfThere(".tasks-list li.task h4 a", task);
        });
    }

    /** Opens a filter by a part of its name, and the task of that name in it; claims it and waits for its form. */
    void claim(String filter, String task) {
        open(browser, filter, task);
        browser.click("button.claim");
        browser.see(".fjs-form textarea, .fjs-form select, .fjs-form .fjs-input-group");
    }

    /** Chooses from the n-th visible select. */
    void choose(int select, String option) {
        WebElement field =
                shown(".fjs-form .fjs-form-field-select .fjs-input-group").get(select);
        browser.bringToView(field);
        field.click();
        browser.click(".fjs-dropdownlist-item", option);
    }

    /** Adds a method to the n-th list of tags. */
    void tag(int list, String option) {
        WebElement field = shown(".fjs-form .fjs-form-field-taglist input").get(list);
        browser.bringToView(field);
        field.click();
        browser.click(".fjs-dropdownlist-item", option);
        field.sendKeys(Keys.ESCAPE);
    }

    void write(int area, String text) {
        WebElement field = shown(".fjs-form textarea").get(area);
        browser.bringToView(field);
        field.sendKeys(text);
    }

    /** A date as the form's picker takes it: 2021-12-30. */
    void date(int field, String date) {
        WebElement input = shown(".fjs-form .fjs-form-field-datetime input").get(field);
        browser.bringToView(input);
        input.click();
        input.sendKeys(date, Keys.ESCAPE);
    }

    /** What is in the field once it is left. */
    String dated(int field) {
        browser.click(".task-details h2.task");
        WebElement input = shown(".fjs-form .fjs-form-field-datetime input").get(field);
        return String.valueOf(input.getDomProperty("value"));
    }

    /** Looks into the tab beside the form, and comes back to the form. */
    void lookAtSubmission(Runnable look) {
        browser.click(".nav-tabs li a", "الإفادة والأدلة");
        browser.inFrame("iframe.submission-frame", look);
        browser.click(".nav-tabs li:first-child a");
        browser.see(".fjs-form button[type=submit]");
    }

    String written(int area) {
        return String.valueOf(shown(".fjs-form textarea").get(area).getDomProperty("value"));
    }

    /** Fails with what Tasklist says if the form stays. */
    void complete() {
        browser.click(".fjs-form button[type=submit]");
        try {
            browser.awaitGone(".fjs-form");
        } catch (TimeoutException refused) {
            browser.photograph("not-completed");
            throw new AssertionError(browser.see(".page-notifications").getText(), refused);
        }
    }

    /** Ends at our login page. */
    void logout() {
        browser.click(".account .dropdown-toggle, li.account a");
        browser.click(".logout a");
        browser.see("input[name=username]");
    }

    private List<WebElement> shown(String css) {
        browser.see(css);
        return browser.all(css).stream().filter(WebElement::isDisplayed).toList();
    }
}
