package org.marsad.browser;

import java.time.Duration;
import java.util.function.Function;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Waits while a page is going away as while it has not come. Of an element that goes with its page at the moment it is read,
 * Chromium's driver says so by one of two errors, and by the second only in words (measured: Chromium 156).
 */
final class SteadyWait extends WebDriverWait {

    private static final String GOING_AWAY = "does not belong to the document";

    SteadyWait(WebDriver driver, Duration timeout) {
        super(driver, timeout);
    }

    @Override
    public <V> V until(Function<? super WebDriver, ? extends V> condition) {
        return super.until(new Steady<V>(condition));
    }

    /** Keeps what the condition says of itself for the message of a wait that was in vain. */
    private record Steady<V>(Function<? super WebDriver, ? extends V> condition) implements ExpectedCondition<V> {

        @Override
        @SuppressWarnings("NullAway") // null is "not yet" to Selenium
        public V apply(WebDriver driver) {
            try {
                return condition.apply(driver);
            } catch (StaleElementReferenceException gone) {
                return null;
            } catch (WebDriverException e) {
                if (String.valueOf(e.getMessage()).contains(GOING_AWAY)) {
                    return null;
                }
                throw e;
            }
        }

        @Override
        public String toString() {
            return condition.toString();
        }
    }
}
