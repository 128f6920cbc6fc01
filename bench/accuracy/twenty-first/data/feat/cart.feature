Feature: Cart
  Scenario: Adding
    Given an empty cart
    When I add 3 apples
    Then the cart has 3 things
