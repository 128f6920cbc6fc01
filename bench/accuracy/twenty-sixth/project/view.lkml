view: orders {
  sql_table_name: shop.orders ;;
  dimension: id { type: number primary_key: yes sql: ${TABLE}.id ;; }
  measure: count { type: count }
}
