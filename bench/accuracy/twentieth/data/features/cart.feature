Feature: cart
  Scenario Outline: adding
    Given an empty cart
    When I add <n> apples
    Then it holds <n> things
    Examples:
      | n |
      | 1 |
      | 3 |
