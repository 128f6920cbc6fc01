Feature: adding
  Scenario: two numbers
    Given the numbers 1 and 2
    When they are added
    Then the result is 3
