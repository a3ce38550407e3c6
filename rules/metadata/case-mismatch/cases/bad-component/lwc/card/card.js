import REGION from '@salesforce/schema/Lead.Lead_region__c';
export const read = (record) => record.Lead_region__c;
